import Foundation
import SohoaTesting
import Synchronization
import Testing

@testable import CatalogueStore

@Suite struct CatalogueTests {
    @Test func manyMayMakeTheSameCatalogueAtOnce() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/catalogue.sqlite"
        for round in 0..<5 {
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 8) { _ in
                do {
                    _ = try Catalogue(path: "\(path)-\(round)")
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
            #expect(failures.withLock { $0 } == [])
            #expect(try Catalogue(path: "\(path)-\(round)", access: .read).verify() == [])
        }
    }

    @Test func aReaderWantsACatalogueThatIsThere() throws {
        let folder = try TemporaryFolder()
        #expect(throws: CatalogueError(.missing)) {
            try Catalogue(path: "\(folder.path)/catalogue.sqlite", access: .read)
        }
        #expect(try folder.names() == [])
    }

    @Test func anotherProgramsFileIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(String(repeating: "no database ", count: 100), to: "a.sqlite")
        let error = #expect(throws: CatalogueError.self) { try Catalogue(path: path) }
        #expect(error?.code == .foreign)
        #expect(try folder.read("a.sqlite").count == 1200)
    }
}
