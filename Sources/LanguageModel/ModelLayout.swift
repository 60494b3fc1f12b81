/// Where the parts of a model file lie; the one description that writer and reader share.
///
/// All numbers are little-endian. A header of 64 bytes is followed by the tables in the order of
/// ``tables``, each aligned to 8 bytes:
///
///     words      ends of the words' UTF-8 (UInt32, one more than words), then the bytes
///     unigrams   ln p (Float), ln back-off weight (Float), first bigram (UInt32, one more)
///     bigrams    second word (UInt16), code of ln p (UInt8), code of ln back-off weight (UInt8),
///                first trigram (UInt32, one more)
///     trigrams   third word (UInt16), code of ln p (UInt8)
///     codebooks  256 Floats each: bigram ln p, bigram ln back-off weight, trigram ln p
struct ModelLayout {
    static let magic: [UInt8] = Array("SOHOALM1".utf8)
    static let byteOrderMark: UInt32 = 0x0102_0304
    static let headerLength = 64
    static let codebookLength = 256

    let wordCount: Int
    let wordBytes: Int
    let bigramCount: Int
    let trigramCount: Int

    let wordEnds: Int
    let words: Int
    let unigramProbabilities: Int
    let unigramBackoffs: Int
    let unigramChildren: Int
    let bigramWords: Int
    let bigramProbabilities: Int
    let bigramBackoffs: Int
    let bigramChildren: Int
    let trigramWords: Int
    let trigramProbabilities: Int
    let codebooks: Int
    let fileLength: Int

    init(wordCount: Int, wordBytes: Int, bigramCount: Int, trigramCount: Int) {
        self.wordCount = wordCount
        self.wordBytes = wordBytes
        self.bigramCount = bigramCount
        self.trigramCount = trigramCount
        var end = Self.headerLength
        func place(_ count: Int, _ size: Int) -> Int {
            let start = (end + 7) / 8 * 8
            end = start + count * size
            return start
        }
        wordEnds = place(wordCount + 1, 4)
        words = place(wordBytes, 1)
        unigramProbabilities = place(wordCount, 4)
        unigramBackoffs = place(wordCount, 4)
        unigramChildren = place(wordCount + 1, 4)
        bigramWords = place(bigramCount, 2)
        bigramProbabilities = place(bigramCount, 1)
        bigramBackoffs = place(bigramCount, 1)
        bigramChildren = place(bigramCount + 1, 4)
        trigramWords = place(trigramCount, 2)
        trigramProbabilities = place(trigramCount, 1)
        codebooks = place(3 * Self.codebookLength, 4)
        fileLength = end
    }
}
