import FoundationEssentials
import FuzzDriver
import Publishing

/// Requires that a value's JSON, as it goes out, is read as the same value.
func checkJSON<Value: Codable & Equatable>(of value: Value) {
    let bytes = JSONText.bytes(of: value, pretty: false)
    let again = try? JSONDecoder().decode(Value.self, from: Data(bytes))
    require(again == value, "JSON that was written is read otherwise.")
}
