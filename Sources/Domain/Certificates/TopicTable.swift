import Primitives
import Rules

/// A table that says how many hours each subject got.
struct TopicTable {
    let layout: PageLayout

    init(_ layout: PageLayout) {
        self.layout = layout
    }

    /// Words on certificates, and the topic they mean.
    private static let topics: [([String], Topic)] = [
        (["hematology"], .hematology), (["haematology"], .hematology), (["clinical", "chemistry"], .chemistry),
        (["chemistry"], .chemistry), (["laboratory", "safety"], .safety), (["safety"], .safety),
        (["microbiology"], .microbiology), (["immunohematology"], .bloodBanking),
        (["blood", "banking"], .bloodBanking),
        (["blood", "bank"], .bloodBanking), (["transfusion", "medicine"], .bloodBanking), (["ethics"], .ethics),
        (["coagulation"], .coagulation), (["hemostasis"], .coagulation), (["molecular", "diagnostics"], .molecular),
        (["molecular"], .molecular), (["management"], .management), (["immunology"], .immunology),
        (["serology"], .serology), (["urinalysis"], .urinalysis), (["histology"], .histology),
        (["cytology"], .cytology), (["phlebotomy"], .phlebotomy), (["medical", "errors"], .medicalErrors),
        (["hivaids"], .hivAids), (["quality", "control"], .qualityControl), (["education"], .education),
        (["general"], .general),
    ]

    func findings() -> [CertificateFinding] {
        var shares: [(topic: Topic, amount: Credits, words: [Int])] = []
        for place in layout.segments.indices {
            let segment = layout.segments[place]
            let words = segment.folded
            guard let topic = Self.topics.first(where: { words.starts(with: $0.0) }) else { continue }
            let rest = Array(segment.words.dropFirst(topic.0.count)).filter { !layout.folded[$0].isEmpty }
            var values = rest
            if rest.isEmpty {
                guard let right = layout.right(of: place) else { continue }
                values = Array(layout.segments[right].words)
            }
            guard let first = values.first, values.count <= 3,
                let amount = StatedAmount.number(layout.page.words[first].text),
                !shares.contains(where: { $0.topic == topic.1 })
            else { continue }
            shares.append((topic.1, amount, Array(segment.words) + values))
        }
        guard shares.count >= 2 else { return [] }
        let text = shares.map { "\($0.topic.code)=\($0.amount)" }.joined(separator: " ")
        return [
            CertificateFinding(
                field: .topics, value: text, weight: 90, page: layout.number, words: shares.flatMap(\.words))
        ]
    }
}
