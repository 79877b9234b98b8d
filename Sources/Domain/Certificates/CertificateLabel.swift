/// The words that stand before a value on certificates, and what the value then is.
struct CertificateLabel {
    /// What the value is; nothing for labels of things no credit needs, which only end what stands before them.
    var field: CertificateField?
    /// The label's words, folded.
    var words: [String]
    /// How plainly the label says it, of 100.
    var weight: Int

    private init(_ field: CertificateField?, _ weight: Int, _ labels: String) {
        self.field = field
        self.weight = weight
        words = labels.split(separator: " ").map(String.init)
    }

    private static func all(_ field: CertificateField?, _ weight: Int, _ labels: String) -> [CertificateLabel] {
        labels.split(separator: ",").map { CertificateLabel(field, weight, String($0)) }
    }

    /// Every label, the longest first.
    static let all: [CertificateLabel] = [
        all(.title, 95, "course title,program title,programme title,activity title,title of course,title of program"),
        all(
            .title, 95, "course name,name of course,title of activity,session title,for completion of,title,topic title"
        ),
        all(.title, 75, "course,program,programme,activity,event,module,training,subject,session,webinar"),
        all(.provider, 95, "name of provider,provider name,provider,sponsor,sponsored by,name of sponsor,offered by"),
        all(.provider, 90, "presented by,provided by,training provider,institution,organization,organisation,school"),
        all(
            .participant, 95, "name of participant,participant name,participant,attendee,attendee name,student,learner"),
        all(.participant, 95, "student name,learner name,licensee,licensee name,name of licensee,trainee,recipient"),
        all(.participant, 92, "awarded to,presented to,issued to,granted to,certificate holder,employee,employee name"),
        all(.participant, 88, "name,full name"),
        all(.completed, 96, "date of completion,completion date,date completed,completed on,course completed on"),
        all(.completed, 94, "completed,date of attendance,date attended,course ended,ended,end date,date awarded"),
        all(.completed, 90, "date of program,date of programme,program date,programme date,course date,training date"),
        all(.completed, 90, "activity date,session date,event date,date of training,date of course,date of event"),
        all(.completed, 88, "date,dates,dates of program,date of activity,date s"),
        all(.completed, 55, "date issued,issue date,issued on,issued,date of issue,printed on,print date"),
        all(.started, 90, "start date,date started,started on,started,begin date"),
        all(.amount, 96, "total contact hours,contact hours awarded,contact hours earned,number of contact hours"),
        all(
            .amount, 95, "pace contact hours,contact hours,contact hour,total hours,total credits,cmle credits,ce hours"
        ),
        all(.amount, 94, "credit hours earned,credit hours,hours awarded,hours earned,credits earned,credits awarded"),
        all(.amount, 92, "ce credits,ceus,ceu,hours of credit,semester hours,credit,credits,duration,total,points"),
        all(.amount, 85, "hours"),
        all(
            .courseNumber, 95,
            "course number,course no,course id,course code,session number,program number,programme no"),
        all(
            .courseNumber, 95, "activity id,activity number,activity code,session id,session code,program id,course num"
        ),
        all(.certificateNumber, 95, "certificate number,certificate no,certificate id,certificate code,serial number"),
        all(.certificateNumber, 85, "certificate"),
        all(
            .licenceNumber, 95, "license number,licence number,license no,licence no,florida license number,license id"),
        all(.licenceNumber, 95, "california license number,state license number,professional license number,license"),
        all(.paceNumber, 92, "pace provider number,pace provider no,pace provider,pace number,pace provider id"),
        all(.agencyNumber, 95, "california accrediting agency no,california accrediting agency number"),
        all(.agencyNumber, 92, "accrediting agency number,accrediting agency no,california agency number"),
        all(
            .brokerNumber, 95,
            "ce broker provider number,ce broker provider no,ce broker provider,ce broker provider id"),
        all(
            nil, 90, "score,grade,signature,authorized signature,instructor,approval,student number,student id,location"
        ),
        all(
            nil, 90,
            "ce broker tracking number,ce broker tracking,tracking number,subject area,subject areas,level,address"),
        all(nil, 90, "method,format,delivery,phone,email,expires,expiration date,valid until,date of birth,reference"),
        all(nil, 90, "questions,director,registrar,speaker,presenter,course level,employee number,participant id"),
    ].flatMap(\.self).sorted { $0.words.count > $1.words.count }

    /// The label that begins at a word, if any, and where it ends.
    static func find(in words: ArraySlice<String>) -> (label: CertificateLabel, end: Int)? {
        for label in all {
            guard words.count >= label.words.count else { continue }
            var place = words.startIndex
            var isThere = true
            for wanted in label.words {
                // Signs alone, such as a number sign or a stroke, fold to nothing.
                while place < words.endIndex, words[place].isEmpty, place > words.startIndex { place += 1 }
                guard place < words.endIndex, FoldedWord.isNear(words[place], wanted, from: 9) else {
                    isThere = false
                    break
                }
                place += 1
            }
            if isThere { return (label, place) }
        }
        return nil
    }
}
