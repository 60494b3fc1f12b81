import CatalogueStore
package import DocumentModel
import Publishing

extension CivilDate {
    /// The day that it is in Vietnam now.
    package static var todayInVietnam: CivilDate {
        guard let time = TimeStamp(seconds: Int(Moment.now.seconds)) else {
            preconditionFailure("Now is a year of the calendar.")
        }
        return time.date
    }
}
