import Domain
import Testing

struct AwardCodeTests {
    private let code = AwardCode(random: [17, 34, 51, 68, 85, 102, 119])

    @Test func `a code is read however it was typed`() {
        let text = code.text
        #expect(text.utf8.count == 14 && AwardCode(text) == code)
        #expect(AwardCode(text.lowercased()) == code && AwardCode(" " + code.signs + " ") == code)
        let alike = text.replacing("0", with: "o").replacing("1", with: "l")
        #expect(AwardCode(alike) == code)
    }

    @Test func `a wrong sign and two that changed places are seen`() {
        let signs = Array(code.signs.utf8)
        for place in signs.indices {
            for other in Array("23456789ABCDEFGHJK".utf8) where other != signs[place] {
                var wrong = signs
                wrong[place] = other
                #expect(AwardCode(String(decoding: wrong, as: UTF8.self)) == nil)
            }
        }
        for place in 0..<10 where signs[place] != signs[place + 1] {
            var wrong = signs
            wrong.swapAt(place, place + 1)
            #expect(AwardCode(String(decoding: wrong, as: UTF8.self)) == nil)
        }
        #expect(AwardCode("") == nil && AwardCode("7K3M") == nil && AwardCode(code.signs + "0") == nil)
    }
}
