import Primitives

/// Plans as points: hours to the right, money upwards. Labels stand beside their points; a table beside it says the same.
struct PlanChart: Component {
    /// A point with the names of the plans that lie there.
    struct Spot {
        var names: [String]
        var cost: Int64
        var hours: Credits
        var isChosen: Bool
    }

    var spots: [Spot]

    private static let (width, height) = (420, 250)
    private static let (left, right, top, bottom) = (58, 300, 18, 206)
    /// About how much room a label takes.
    private static let (labelWidth, labelHeight) = (112, 34)

    /// Plans that cost and take the same are one point.
    init(_ alternatives: [PlanAlternative]) {
        spots = []
        for alternative in alternatives {
            guard let figures = alternative.figures else { continue }
            let name = PlanWords.name(alternative.objective)
            if let place = spots.firstIndex(where: { $0.cost == figures.cost && $0.hours == figures.hours }) {
                spots[place].names.append(name)
                spots[place].isChosen = spots[place].isChosen || alternative.isChosen
            } else {
                spots.append(
                    Spot(names: [name], cost: figures.cost, hours: figures.hours, isChosen: alternative.isChosen))
            }
        }
    }

    func write(into html: inout HTML) {
        guard !spots.isEmpty else { return }
        let across = Axis(spots.map(\.hours.thousandths), from: Self.left, to: Self.right)
        let upwards = Axis(spots.map(\.cost), from: Self.bottom, to: Self.top)
        html += "<svg class='plan-chart' viewBox='0 0 \(Self.width) \(Self.height)' aria-hidden='true'>"
        for value in upwards.ticks {
            let y = upwards.place(value)
            html += """
                <line class='chart-grid' x1='\(Self.left)' x2='\(Self.right)' y1='\(y)' y2='\(y)'/>\
                <text class='chart-tick' x='\(Self.left - 8)' y='\(y + 4)' text-anchor='end'>\(PlanWords.dollars(value))</text>
                """
        }
        for value in across.ticks {
            html += """
                <text class='chart-tick' x='\(across.place(value))' y='\(Self.bottom + 18)' \
                text-anchor='middle'>\(Credits(thousandths: value))</text>
                """
        }
        html += """
            <line class='chart-axis' x1='\(Self.left)' x2='\(Self.right)' y1='\(Self.bottom)' y2='\(Self.bottom)'/>\
            <text class='chart-name' x='\(Self.right)' y='\(Self.height - 6)' text-anchor='end'>hours of your time</text>
            """
        for label in labelled(across, upwards) {
            let (x, y) = (label.x, label.y)
            let edge = label.isLeft ? x - 14 : x + 14
            html += """
                \(when: abs(label.height - y) > 6, "<line class='chart-lead' x1='\(x)' y1='\(y)' x2='\(label.isLeft ? edge + 3 : edge - 3)' y2='\(label.height - 3)'/>")\
                <circle class='chart-spot\(when: label.spot.isChosen, " chosen")' cx='\(x)' cy='\(y)' \
                r='\(label.spot.isChosen ? 8 : 6)'/>\
                <text class='chart-label\(when: label.spot.isChosen, " chosen")' x='\(edge)' y='\(label.height)' \
                text-anchor='\(label.isLeft ? "end" : "start")'>\(label.spot.names.listed)\
                <tspan class='chart-figure' x='\(edge)' dy='15'>\(PlanWords.price(label.spot.cost)) · \
                \(label.spot.hours) h</tspan></text>
                """
        }
        html += "</svg>"
    }

    /// A label with its point.
    private struct Label {
        var spot: Spot
        var (x, y): (Int, Int)
        var isLeft: Bool
        var height: Int
    }

    /// Labels stand to the right of their points, or to the left where another point would be under them; those that
    /// would lie upon each other are pushed apart.
    private func labelled(_ across: Axis, _ upwards: Axis) -> [Label] {
        let places = spots.map { (x: across.place($0.hours.thousandths), y: upwards.place($0.cost)) }
        func isFree(_ range: ClosedRange<Int>, _ y: Int) -> Bool {
            !places.contains { range.contains($0.x) && abs($0.y - y - 5) < 20 }
        }
        var labels = zip(spots, places).map { spot, place in
            let isLeft =
                !isFree(place.x + 8...place.x + Self.labelWidth, place.y)
                && place.x - Self.labelWidth > 0 && isFree(place.x - Self.labelWidth...place.x - 8, place.y)
            return Label(spot: spot, x: place.x, y: place.y, isLeft: isLeft, height: place.y - 1)
        }.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
        for isLeft in [false, true] {
            let side = labels.indices.filter { labels[$0].isLeft == isLeft }
            var least = Self.top
            for place in side {
                labels[place].height = max(labels[place].height, least)
                least = labels[place].height + Self.labelHeight
            }
            // What ran over the axis moves up again, with what stands above it.
            var most = Self.bottom - 20
            for place in side.reversed() {
                labels[place].height = min(labels[place].height, most)
                most = labels[place].height - Self.labelHeight
            }
        }
        return labels
    }

    /// A scale with round numbers.
    struct Axis {
        let ticks: [Int64]
        private let (least, most): (Int64, Int64)
        private let (start, end): (Int, Int)

        init(_ values: [Int64], from start: Int, to end: Int) {
            (self.start, self.end) = (start, end)
            let high = max(values.max() ?? 0, 1)
            let low = min(values.min() ?? 0, high)
            // Where all lie close together far from nothing, the axis begins nearer to them.
            let floor = low > (high - low) * 3 ? low - max(high - low, high / 10) : 0
            let step = Self.step(max(1, high - floor))
            least = floor / step * step
            most = max(least + step, (high + step - 1) / step * step)
            ticks = Array(stride(from: least, through: most, by: Int64.Stride(step)))
        }

        /// One, two or five of some power of ten, so that there are three to six of them.
        private static func step(_ span: Int64) -> Int64 {
            var power: Int64 = 1
            while power * 10 * 4 <= span { power *= 10 }
            return [1, 2, 5, 10].map { $0 * power }.first { span / $0 < 5 } ?? power * 10
        }

        func place(_ value: Int64) -> Int {
            start + Int((value - least) * Int64(end - start) / max(1, most - least))
        }
    }
}
