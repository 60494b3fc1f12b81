import CatalogueStore
import Credentials
import Ingestion
import Presentation

/// Flags that make no sense, alone or together.
enum UsageError: Error, Hashable {
    /// "-" stands among the files more than once.
    case standardInputTwice
    /// A file to read or to write has no name.
    case emptyName
    /// The number of jobs is less than 1.
    case jobs(Int)
    /// The time of a page is not a number of seconds between 0 and a day.
    case pageTimeout(Double)
    /// This is no limit, or its number is out of its range.
    case limit(String)
    /// The languages are no names joined by "+".
    case language(String)
    /// The pages are no list of ranges.
    case pages(String, PageSelection.ParsingError)
    /// Both less and more was asked for.
    case quietAndVerbose
    /// Two forms of the result were asked for.
    case explainAndJSON
    /// The file given as dictionary is none.
    case dictionary(String, GlossaryFile.Failure)
    /// A result or the report would overwrite the dictionary.
    case dictionaryIsOutput(String)
    /// The results cannot go where they are to.
    case output(OutputPlan.Failure)
    /// Several results of a form that stands alone were to go to standard output.
    case severalOnStandardOutput(OutputFormat)
    /// A result that is no text was to go to a terminal.
    case binaryOnTerminal(String)
    /// The report would overwrite a file to convert.
    case reportIsInput(String)
    /// The report and a result would overwrite each other.
    case reportIsOutput(String)
    /// It was not said, or said twice, which documents are to be read anew.
    case whatToRedo
    /// It was not said, or said twice, what is to be exported.
    case whatToExport
    /// It was not said, or said twice, what is to be corrected.
    case whatToEdit
    /// This is no value of a record, or none of its kind.
    case field(String)
    /// There is no such word in the document.
    case noSuchWord(String)
    /// The task is not due on this day, or it is no day.
    case noSuchDay(String)
    /// A task cannot be at several points at once.
    case severalStatuses
    /// This is no share of a hundred.
    case percent(Int)
    /// What was measured is no number.
    case measuredValue
    /// No password was given.
    case noPassword
    /// The password was typed in two ways.
    case passwordsDiffer
    /// What was given is no password.
    case password(CredentialsError)
    /// It was not said what is to be changed.
    case whatToChange
    /// The days that a token lasts are not so many.
    case tokenDays(Int)
    /// The time that a file must not have changed is not between 0 and a day.
    case settling(Double)
    /// The archive lies in the folder that is watched.
    case archiveInside(String)
    /// This is no address to listen at.
    case listenAddress(String)
    /// Nothing can be listened to there; why.
    case cannotListen(String, String)
    /// Beyond this machine nothing is sent in clear.
    case unencrypted(String)
    /// People are to sign in, and there is nobody who could.
    case noAccounts
    /// A proxy was named, and none is to be in front.
    case proxyWithoutFlag
    /// Several forms of a table were asked for.
    case severalForms
    /// A workbook was to go to a terminal.
    case workbookOnTerminal
    /// A condition makes no sense.
    case condition(QueryKey, String)
    /// A number of rows is less than 0.
    case rowCount(String, Int)
    /// Both some and all rows were asked for.
    case limitAndAll
    /// The day from which is reckoned is none.
    case today(String)
    /// The time of a query is not a number of seconds between 0 and a day.
    case timeLimit(Double)
    /// Several documents have the number.
    case severalDocuments(String, [Int64])
}
