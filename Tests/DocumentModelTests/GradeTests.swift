import DocumentModel
import Testing

@Suite struct GradeTests {
    @Test(arguments: [
        (1, Grade.a), (0.85, .a), (0.84, .b), (0.6, .b), (0.59, .c), (0.3, .c), (0.29, .d), (0, .d),
    ])
    func aProbabilityHasAGrade(probability: Double, grade: Grade) {
        #expect(Grade(certainty: probability) == grade)
    }
}
