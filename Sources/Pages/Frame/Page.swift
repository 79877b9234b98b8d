/// One page of the application: what it is called and what it shows. The frame draws everything around it.
public protocol Page: Sendable {
    /// What the window and the history call it.
    var title: String { get }
    /// The place of the navigation it belongs to.
    var room: Room? { get }
    /// How much of the width it takes.
    var width: PageWidth { get }
    /// Modules that make it more comfortable; it works without them.
    var modules: [Module] { get }
    /// What is wrong with what was sent; said first in the window's name and on the page.
    var errors: [FieldError] { get }
    /// Writes what stands in the main part. Forms take the token of the frame.
    func body(into html: inout HTML, in frame: Frame)
}

extension Page {
    /// No place of the navigation.
    public var room: Room? { nil }
    /// The whole width.
    public var width: PageWidth { .full }
    /// No module.
    public var modules: [Module] { [] }
    /// Nothing is wrong.
    public var errors: [FieldError] { [] }
}

/// How much of the width a page takes.
public enum PageWidth: String, Sendable {
    /// Cards and grids.
    case full
    /// Text and one thing at a time.
    case reading
    /// One short form.
    case form
}

/// A script of comfort, served from the assets.
public enum Module: String, CaseIterable, Sendable {
    /// Every page: closes what is open, keeps a form from being sent twice.
    case page
    /// Shows and hides a password.
    case password
    /// Previews files and takes photos.
    case evidence
    /// Says at once what an entry counts.
    case answer
    /// Looks again while papers are read, and shows where a field was read from.
    case reading
    /// Narrows a list while one types.
    case narrow
    /// Copies and prints codes.
    case codes
    /// Finds while one types.
    case catalogue
    /// Looks again how far a long work has come.
    case progress
    /// Loads the page again in a moment.
    case again
    /// Shows how a certificate looks while one designs it.
    case template
    /// Says that a course is being studied, and keeps notes while they are written.
    case study
    /// Puts items in order, points at pictures, keeps answers.
    case test

    /// The name of the file.
    public var file: String { "\(rawValue).js" }
}
