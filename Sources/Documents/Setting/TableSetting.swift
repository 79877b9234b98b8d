extension PageFlow {
    private static let gap = 10.0
    private static let air = 4.0

    /// Names at the left, what they say beside them.
    func set(_ facts: [PrintedFact]) throws(PressFault) {
        let width = 128.0
        canvas?.begin(.table)
        for fact in facts {
            let label = try text(fact.label, .label, width: width)
            let value = try text(fact.value, .body, width: paper.measure - width - Self.gap)
            let height = max(label.height + 1, value.height) + 2
            try makeRoom(height)
            if let canvas {
                canvas.begin(.row)
                label.draw(at: left, y + 0.9, on: canvas, as: .head)
                value.draw(at: left + width + Self.gap, y, on: canvas, as: .cell)
                canvas.end(.row)
            }
            y += height
        }
        canvas?.end(.table)
    }

    /// A table with its head on every page.
    func set(_ table: PrintedTable) throws(PressFault) {
        let spans = spans(of: table.columns)
        let head = try row(
            table.columns.map { PrintedTable.Cell($0.head, .label) }, table.columns, spans)
        canvas?.begin(.table)
        try makeRoom(head.height + 60)
        draw(head, spans, as: .head)
        for cells in table.rows {
            let row = try row(cells, table.columns, spans)
            // Who hears the table read heard its head already: on later pages it is for the eye only.
            if try makeRoom(row.height) { draw(head, spans, as: nil) }
            draw(row, spans, as: .cell)
        }
        canvas?.end(.table)
    }

    private struct Span {
        var x: Double
        var width: Double
    }

    private struct Row {
        var cells: [[SetText]]
        var height: Double
    }

    private func spans(of columns: [PrintedTable.Column]) -> [Span] {
        let whole = paper.measure - Self.gap * Double(max(0, columns.count - 1))
        let shares = columns.reduce(0) { $0 + $1.share }
        var x = left
        return columns.map { column in
            let width = whole * column.share / max(shares, 0.001)
            defer { x += width + Self.gap }
            return Span(x: x, width: width)
        }
    }

    private func row(
        _ cells: [PrintedTable.Cell], _ columns: [PrintedTable.Column], _ spans: [Span]
    ) throws(PressFault) -> Row {
        var set: [[SetText]] = []
        var height = 0.0
        for (place, span) in spans.enumerated() {
            var paragraphs: [SetText] = []
            for paragraph in cells.indices.contains(place) ? cells[place].paragraphs : [] {
                paragraphs.append(
                    try text(
                        paragraph.text, paragraph.role, width: span.width, isFigure: columns[place].isFigure))
            }
            height = max(height, paragraphs.reduce(0) { $0 + $1.height })
            set.append(paragraphs)
        }
        return Row(cells: set, height: height + 2 * Self.air)
    }

    private func draw(_ row: Row, _ spans: [Span], as tag: StructureTag?) {
        defer { y += row.height }
        guard let canvas else { return }
        if tag != nil { canvas.begin(.row) }
        for (place, cell) in row.cells.enumerated() {
            var top = y + Self.air
            // One paragraph is the cell itself; several are paragraphs inside it.
            let isAlone = cell.count == 1
            if let tag, !isAlone { canvas.begin(tag) }
            for paragraph in cell {
                paragraph.draw(at: spans[place].x, top, on: canvas, as: tag.map { isAlone ? $0 : .paragraph })
                top += paragraph.height
            }
            if let tag, !isAlone { canvas.end(tag) }
        }
        if tag != nil { canvas.end(.row) }
        let isHead = tag != .cell
        canvas.rule(
            from: left, to: right, at: y + row.height, width: isHead ? 0.8 : 0.3, grey: isHead ? 0 : 0.7)
    }
}
