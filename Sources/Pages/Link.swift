/// Every address of the application that a page may lead to.
public enum Link: Hashable, Sendable {
    case front
    case guide, guidePage(String), guideProgramme(String)
    case catalogue, catalogueWhere(CatalogueFilter), offering(String), logOffering(String)
    case manageOfferings, newOffering, manageOffering(String), editOffering(String), publishOffering(String)
    case retireOffering(String)
    case signIn, signInCode, signUp, signUpSent, confirm(String), sendAgain, forgot, forgotSent, reset(String), signOut
    case home
    case credentials, newCredential, newCredentialOf(String)
    case credential(String), editCredential(String), removeCredential(String), told(String), duty(String)
    case pace, paceOf(String), whatIf, whatIfOf(WhatIfQuery), cost
    case approvals, newApproval, askForEntry(String), askForOffering(String), approval(String)
    case decideApproval(String), withdrawApproval(String), useApproval(String)
    case log, logWhere(LogFilter), newEntry, answer
    case entry(String), correct(String), withdraw(String), draft(String), discard(String)
    case evidence(String)
    case certificates, certificate(String), certificatePage(String, Int)
    case imports, tableImport(String), importBehind(String, line: Int), importColumns(String), answerImport(String)
    case writeImport(String), undoImport(String), discardImport(String), failedRows(String), importProgress(String)
    case transcript, transcriptOf(TranscriptQuery), transcriptFile(TranscriptFormat, TranscriptQuery)
    case account, names, identifiers, email, password, twoStep, recoveryCodes, sessions, endSession(String)
    case endOtherSessions, sharing, tokens, revokeToken(String), revokeTokens
    case webhooks, webhook(String), resend(String)
    case archive, dropArchive, bringArchive, archiveSchema, erase, erased
    case plan, planWhere(PlanQuery), planMark, acceptPlan, planStep, dropPlan, planCalendar, planFeed, planPortfolio
    case team, teamWhere(TeamFilter), teamPerson(String), retention
    case admin, jobs, retryJob(String), mails, retryMail(String), breakGlass
    case adminCatalogue, exportCatalogue(String)
    case problem(String), problems
    case api, apiDescription
    case outbox, outboxMail(String)
    case verify, verifyCode(String)
    case awards, awardBadge(String)
    case issuedAwards, issuedAwardsWhere(String, String?), issuedAward(String), issuedPaper(String)
    case issuedBadge(String), reissueAward(String), revokeAward(String)
    case certificateTemplate, templatePreview, templatePreviewOf(Int)
    case courses, course(String, CoursePlace = .about)
    case teaching(TeachingPlace)

    /// Path and query, as they stand in `href`.
    public var path: String {
        switch self {
        case .front: "/"
        case .guide: "/guide"
        case .guidePage(let slug): "/guide/\(slug.inPath)"
        case .guideProgramme(let slug): "/guide/programmes/\(slug.inPath)"
        case .catalogue, .catalogueWhere, .offering, .logOffering, .manageOfferings, .newOffering, .manageOffering,
            .editOffering, .publishOffering, .retireOffering:
            cataloguePath
        case .signIn: "/sign-in"
        case .signInCode: "/sign-in/code"
        case .signUp: "/sign-up"
        case .signUpSent: "/sign-up/sent"
        case .confirm(let token): "/confirm/\(token.inPath)"
        case .sendAgain: "/confirm"
        case .forgot: "/forgot"
        case .forgotSent: "/forgot/sent"
        case .reset(let token): "/reset/\(token.inPath)"
        case .signOut: "/sign-out"
        case .home: "/home"
        case .credentials, .newCredential, .newCredentialOf, .credential, .editCredential, .removeCredential, .told,
            .duty:
            credentialPath
        case .log, .logWhere, .newEntry, .answer, .entry, .correct, .withdraw, .draft, .discard, .evidence,
            .certificates, .certificate, .certificatePage:
            logPath
        case .imports, .tableImport, .importBehind, .importColumns, .answerImport, .writeImport, .undoImport,
            .discardImport, .failedRows, .importProgress:
            importPath
        case .approvals, .newApproval, .askForEntry, .askForOffering, .approval, .decideApproval, .withdrawApproval,
            .useApproval:
            approvalPath
        case .pace: "/pace"
        case .paceOf(let id): "/pace#pace-\(id.anchor)"
        case .whatIf: "/what-if"
        case .whatIfOf(let query): "/what-if" + query.query
        case .cost: "/cost"
        case .transcript: "/transcript"
        case .transcriptOf(let query): "/transcript" + query.query
        case .transcriptFile(let format, let query): "/transcript.\(format.rawValue)" + query.query
        case .account, .names, .identifiers, .email, .password, .twoStep, .recoveryCodes, .sessions, .endSession,
            .endOtherSessions, .sharing, .tokens, .revokeToken, .revokeTokens, .webhooks, .webhook, .resend,
            .archive, .dropArchive, .bringArchive, .erase:
            accountPath
        case .plan, .planWhere, .planMark, .acceptPlan, .planStep, .dropPlan, .planCalendar, .planFeed,
            .planPortfolio:
            planPath
        case .erased: "/erased"
        case .retention: "/team/retention"
        case .archiveSchema: "/schemas/archive-1.json"
        case .team: "/team"
        case .teamWhere(let filter): "/team" + filter.query
        case .teamPerson(let id): "/team/\(id.inPath)"
        case .admin: "/admin"
        case .jobs: "/admin/jobs"
        case .retryJob(let id): "/admin/jobs/\(id.inPath)/retry"
        case .mails: "/admin/mails"
        case .retryMail(let id): "/admin/mails/\(id.inPath)/retry"
        case .breakGlass: "/admin/break-glass"
        case .adminCatalogue: "/admin/catalogue"
        case .exportCatalogue(let form): "/admin/catalogue/export/\(form.inPath)"
        case .problems: "/problems"
        case .problem(let slug): "/problems/\(slug.inPath)"
        case .api: "/api"
        case .apiDescription: "/api/openapi.json"
        case .verify: "/verify"
        case .verifyCode(let code): "/verify/\(code.inPath)"
        case .awards, .awardBadge, .issuedAwards, .issuedAwardsWhere, .issuedAward, .issuedPaper, .issuedBadge,
            .reissueAward, .revokeAward, .certificateTemplate, .templatePreview, .templatePreviewOf:
            awardPath
        case .courses: "/courses"
        case .course(let id, let place): "/courses/\(id.inPath)\(place.path)"
        case .teaching(let place): "/courses/manage\(place.path)"
        case .outbox: "/demo/mail"
        case .outboxMail(let id): "/demo/mail/\(id.inPath)"
        }
    }

    private var cataloguePath: String {
        switch self {
        case .catalogueWhere(let filter): "/catalogue" + filter.query
        case .offering(let id): "/catalogue/\(id.inPath)"
        case .logOffering(let id): "/log/new?offering=\(id.inQuery)"
        case .manageOfferings: "/catalogue/manage"
        case .newOffering: "/catalogue/manage/new"
        case .manageOffering(let id): "/catalogue/manage/\(id.inPath)"
        case .editOffering(let id): "/catalogue/manage/\(id.inPath)/edit"
        case .publishOffering(let id): "/catalogue/manage/\(id.inPath)/publish"
        case .retireOffering(let id): "/catalogue/manage/\(id.inPath)/retire"
        default: "/catalogue"
        }
    }

    private var awardPath: String {
        let issued = "/courses/manage/certificates"
        return switch self {
        case .awardBadge(let id): "/certificates/\(id.inPath)/badge"
        case .issuedAwards: issued
        case .issuedAwardsWhere(let text, let last):
            issued
                + (text.isEmpty && last == nil
                    ? "" : "?q=\(text.inQuery)" + (last.map { "&before=\($0.inQuery)" } ?? ""))
        case .issuedAward(let id): "\(issued)/\(id.inPath)"
        case .issuedPaper(let id): "\(issued)/\(id.inPath)/paper"
        case .issuedBadge(let id): "\(issued)/\(id.inPath)/badge"
        case .reissueAward(let id): "\(issued)/\(id.inPath)/reissue"
        case .revokeAward(let id): "\(issued)/\(id.inPath)/revoke"
        case .certificateTemplate: "/courses/manage/template"
        case .templatePreview: "/courses/manage/template/preview"
        case .templatePreviewOf(let version): "/courses/manage/template/preview?version=\(version)"
        default: "/certificates"
        }
    }

    private var planPath: String {
        switch self {
        case .planWhere(let query): "/plan" + query.query
        case .planMark: "/plan/mark"
        case .acceptPlan: "/plan/accept"
        case .planStep: "/plan/step"
        case .dropPlan: "/plan/drop"
        case .planCalendar: "/plan.ics"
        case .planFeed: "/plan/feed"
        case .planPortfolio: "/plan/portfolio.json"
        default: "/plan"
        }
    }

    private var credentialPath: String {
        switch self {
        case .newCredential: "/credentials/new"
        case .newCredentialOf(let code): "/credentials/new?credential=\(code.inQuery)"
        case .credential(let id): "/credentials/\(id.inPath)"
        case .editCredential(let id): "/credentials/\(id.inPath)/edit"
        case .removeCredential(let id): "/credentials/\(id.inPath)/remove"
        case .told(let id): "/credentials/\(id.inPath)/told"
        case .duty(let id): "/credentials/\(id.inPath)/duty"
        default: "/credentials"
        }
    }

    private var logPath: String {
        switch self {
        case .logWhere(let filter): "/log" + filter.query
        case .newEntry: "/log/new"
        case .answer: "/log/answer"
        case .entry(let id): "/log/\(id.inPath)"
        case .correct(let id): "/log/\(id.inPath)/correct"
        case .withdraw(let id): "/log/\(id.inPath)/withdraw"
        case .draft(let id): "/log/\(id.inPath)/draft"
        case .discard(let id): "/log/\(id.inPath)/discard"
        case .evidence(let id): "/evidence/\(id.inPath)"
        case .certificates: "/log/certificates"
        case .certificate(let id): "/log/certificates/\(id.inPath)"
        case .certificatePage(let id, let number): "/log/certificates/\(id.inPath)/pages/\(number)"
        default: "/log"
        }
    }

    private var approvalPath: String {
        switch self {
        case .newApproval: "/approvals/new"
        case .askForEntry(let id): "/approvals/new?entry=\(id.inQuery)"
        case .askForOffering(let id): "/approvals/new?offering=\(id.inQuery)"
        case .approval(let id): "/approvals/\(id.inPath)"
        case .decideApproval(let id): "/approvals/\(id.inPath)/decide"
        case .withdrawApproval(let id): "/approvals/\(id.inPath)/withdraw"
        case .useApproval(let id): "/approvals/\(id.inPath)/use"
        default: "/approvals"
        }
    }

    private var importPath: String {
        switch self {
        case .tableImport(let id): "/log/import/\(id.inPath)"
        case .importBehind(let id, let line): "/log/import/\(id.inPath)?after=\(line)"
        case .importColumns(let id): "/log/import/\(id.inPath)/columns"
        case .answerImport(let id): "/log/import/\(id.inPath)/answers"
        case .writeImport(let id): "/log/import/\(id.inPath)/write"
        case .undoImport(let id): "/log/import/\(id.inPath)/undo"
        case .discardImport(let id): "/log/import/\(id.inPath)/discard"
        case .failedRows(let id): "/log/import/\(id.inPath)/failed-rows"
        case .importProgress(let id): "/log/import/\(id.inPath)/progress"
        default: "/log/import"
        }
    }

    private var accountPath: String {
        switch self {
        case .names: "/account/names"
        case .identifiers: "/account/identifiers"
        case .email: "/account/email"
        case .password: "/account/password"
        case .twoStep: "/account/two-step"
        case .recoveryCodes: "/account/two-step/codes"
        case .sessions: "/account/sessions"
        case .endSession(let id): "/account/sessions/\(id.inPath)/end"
        case .endOtherSessions: "/account/sessions/end-others"
        case .sharing: "/account/sharing"
        case .tokens: "/account/tokens"
        case .revokeToken(let id): "/account/tokens/\(id.inPath)/revoke"
        case .revokeTokens: "/account/tokens/revoke-all"
        case .webhooks: "/account/webhooks"
        case .webhook(let id): "/account/webhooks/\(id.inPath)"
        case .resend(let id): "/account/webhooks/deliveries/\(id.inPath)/again"
        case .archive: "/account/archive"
        case .dropArchive: "/account/archive/drop"
        case .bringArchive: "/account/archive/bring"
        case .erase: "/account/erase"
        default: "/account"
        }
    }
}

extension String {
    /// As one part of a path.
    var inPath: String { percentEncoded(keeping: "") }

    /// As a value of a query.
    var inQuery: String { percentEncoded(keeping: "/") }

    private func percentEncoded(keeping others: String) -> String {
        let isPlain = utf8.allSatisfy { (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 }
        if isPlain { return self }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isLetter || isDigit || "-._~".utf8.contains(byte) || others.utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
