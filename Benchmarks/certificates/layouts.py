"""The layouts of made-up certificates: each takes what is true and gives a page and which of it stands there."""
import html

from words import COLLEGES, HOSPITALS, TOPIC_WORDS, ordinal, spelled

FONTS = ("Georgia, 'DejaVu Serif', serif", "'Liberation Sans', 'DejaVu Sans', sans-serif", "'Liberation Serif', serif",
         "'DejaVu Sans', sans-serif", "'Inter', 'Liberation Sans', sans-serif")
INKS = ("#1f3a68", "#5b2333", "#234f3c", "#333", "#4b3a86", "#7a4b12")
FOOT = "Made up for a test of software. No such school, course or person."


def page(rng, size, style, body):
    width, height = size
    return f"""<!doctype html><html lang=en><meta charset=utf-8><style>
@page {{ size: {width}in {height}in; margin: 0 }} * {{ box-sizing: border-box; margin: 0 }}
body {{ width: {width}in; height: {height}in; font: 13pt/1.4 {rng.choice(FONTS)}; color: #222; background: #fff;
  position: relative; overflow: hidden; --ink: {rng.choice(INKS)} }}
.foot {{ position: absolute; bottom: .28in; left: 0; right: 0; text-align: center; font-size: 7.5pt; color: #666 }}
h1 {{ color: var(--ink); font-weight: 600 }} {style}</style><body>{body}<p class=foot>{FOOT}</p></body></html>"""


LANDSCAPE, PORTRAIT = (11, 8.5), (8.5, 11)
E = html.escape


def hours(rng, f, words=("Contact hours", "Contact Hours", "CE Hours", "Hours", "Total contact hours")):
    return rng.choice(words), f["shown"]


def truth(f, **changes):
    known = {"title": f["title"], "provider": f["provider"], "participant": f["participant"],
             "completed": f["completed"].isoformat(), "amount": f["amount"], "unit": "contact-hour"}
    known.update(changes)
    return {key: value for key, value in known.items() if value is not None}


def classic(rng, f):
    date, unclear = spelled(rng, f["completed"])
    label, value = hours(rng, f)
    award = rng.choice(["This certifies that", "This is to certify that", "Presented to", "Awarded to"])
    did = rng.choice(["has successfully completed", "completed the online course", "has completed the course",
                      "has successfully completed the program entitled"])
    cell = [("Course number", f["number"]), (label, value),
            (rng.choice(["Date completed", "Completion date", "Date of completion"]), date)]
    rng.shuffle(cell)
    cells = "".join(f"<p><span>{E(a)}</span><b>{E(b)}</b></p>" for a, b in cell)
    body = f"""<div class=frame></div><div class=c><p class=school>{E(f['provider'])}</p>
<h1>{rng.choice(['Certificate of Completion', 'CERTIFICATE OF COMPLETION', 'Certificate of Achievement'])}</h1>
<p>{award}</p><p class=name>{E(f['participant'])}</p><p>{did}</p><p class=course>{E(f['title'])}</p>
<div class=facts>{cells}</div></div><div class=sign><p>{E(f['signer'])}</p><p>{E(f['second'])}</p></div>"""
    style = """.frame { position: absolute; inset: .4in; border: 3px double var(--ink) } .c { padding: .9in 1.2in; text-align: center }
h1 { font-size: 32pt; margin: .2in 0 } .school { font-size: 15pt; color: var(--ink); font-weight: 600 }
.name { font-size: 28pt; font-style: italic; margin: .12in 0 } .course { font-size: 20pt; font-weight: 700; margin: .12in 0 }
.facts { display: flex; justify-content: center; gap: .6in; text-align: left; font-size: 11pt; margin-top: .25in }
.facts span { display: block; color: #666 } .sign { position: absolute; bottom: .8in; left: 1.3in; right: 1.3in; display: flex;
justify-content: space-between; font-size: 10pt } .sign p { border-top: 1px solid #888; width: 3in; text-align: center }"""
    return page(rng, LANDSCAPE, style, body), truth(f, course_number=f["number"]), unclear


def platform(rng, f):
    date, unclear = spelled(rng, f["completed"])
    rows = [("Course", f["title"]), ("Contact Hours", f"{f['shown']} P.A.C.E.® contact hour{'s' if f['amount'] != '1' else ''}"),
            ("Course Number", f["session"]), ("Date Completed", date), ("License Number", f["licence"]),
            ("Certificate ID", f["certificate"])]
    table = "".join(f"<tr><th>{E(a)}:</th><td>{E(b)}</td></tr>" for a, b in rows)
    body = f"""<div class=w><p class=logo>{E(f['provider'])}</p><h1>Certificate of Completion</h1>
<p>This is to certify that</p><p class=name>{E(f['participant'])}</p><p>has completed the following continuing education course:</p>
<table>{table}</table><p class=small>{E(f['provider'])} is approved as a provider of continuing education programs in the clinical
laboratory sciences by the P.A.C.E.® Program (provider number {f['pace']}). This program is also approved by the Florida Board of
Clinical Laboratory Personnel, CE Broker provider number {f['broker']}. California accrediting agency number {f['agency']}.</p></div>"""
    style = """.w { padding: .8in 1in } .logo { font-size: 20pt; font-weight: 800; color: var(--ink); border-bottom: 4px solid var(--ink) }
h1 { font-size: 26pt; margin: .3in 0 .2in } .name { font-size: 22pt; margin: .1in 0 } table { margin: .25in 0; border-spacing: 0 }
th { text-align: left; font-weight: 600; padding: .06in .4in .06in 0; vertical-align: top } .small { font-size: 9pt; color: #444 }"""
    return page(rng, PORTRAIT, style, body), truth(
        f, course_number=f["session"], licence=f["licence"], certificate=f["certificate"],
        approvals=["pace", "fl-board", "ca-agency"], pace_number=f["pace"], broker_number=f["broker"], agency_number=f["agency"]), unclear


def session(rng, f):
    date, unclear = spelled(rng, f["completed"])
    rows = [("Participant", f["participant"]), ("Program title", f["title"]), ("Provider", f["provider"]),
            ("Session number", f["session"]), ("Date", date), ("P.A.C.E. Contact Hours", f["shown"])]
    body = f"""<div class=w><h1>P.A.C.E.® Certificate of Continuing Education</h1><div class=g>""" + "".join(
        f"<p><b>{E(a)}:</b> {E(b)}</p>" for a, b in rows) + f"""</div><p class=small>The program above was approved for the contact hours
stated through the P.A.C.E.® program. Keep this certificate for your records.</p><p class=sig>{E(f['signer'])}</p></div>"""
    style = """.w { padding: 1in 1.1in; border: 12px solid var(--ink); height: 100% } h1 { font-size: 24pt; text-align: center; margin-bottom: .4in }
.g p { font-size: 15pt; margin: .17in 0 } .small { margin-top: .4in; font-size: 10pt } .sig { margin-top: .35in; font-style: italic }"""
    return page(rng, LANDSCAPE, style, body), truth(f, course_number=f["session"], approvals=["pace"]), unclear


def cmle(rng, f):
    date, unclear = spelled(rng, f["completed"], ["long", "british", "short", "iso"])
    body = f"""<div class=c><h1>CMLE CERTIFICATE</h1><p>{E(f['provider'])}</p><p class=s>certifies that</p>
<p class=name>{E(f['participant'])}</p><p class=s>has participated in the enduring activity titled</p>
<p class=course>“{E(f['title'])}”</p><p class=s>on {E(date)}</p><p class=s>and is awarded <b>{f['shown']} CMLE credit{'s' if f['amount'] != '1' else ''}</b></p>
<p class=small>{E(f['provider'])} designates this activity for a maximum of {f['shown']} CMLE credits. Certificate number {f['certificate']}</p></div>"""
    style = """.c { text-align: center; padding: .9in 1in } h1 { font-size: 36pt; letter-spacing: .12em; margin-bottom: .3in }
.name { font-size: 26pt; color: var(--ink); margin: .15in } .course { font-size: 19pt; margin: .15in 0 } .s { margin: .12in 0 }
.small { position: absolute; bottom: .7in; left: 1in; right: 1in; font-size: 9pt }"""
    return page(rng, LANDSCAPE, style, body), truth(f, approvals=["cmle"], certificate=f["certificate"]), unclear


def registry(rng, f):
    date, unclear = spelled(rng, f["completed"])
    body = f"""<div class=w><h1>{rng.choice(['Record of Continuing Education', 'Continuing Education Award'])}</h1>
<div class=row><div><i>Awarded to</i><b>{E(f['participant'])}</b></div><div><i>Date awarded</i><b>{E(date)}</b></div></div>
<div class=row><div><i>For completion of</i><b>{E(f['title'])}</b></div></div>
<div class=row><div><i>Sponsor</i><b>{E(f['provider'])}</b></div><div><i>Contact hours awarded</i><b>{f['shown']}</b></div></div>
<div class=row><div><i>Certificate no.</i><b>{f['certificate']}</b></div><div><i>Course no.</i><b>{f['number']}</b></div></div>
<p class=sig>{E(f['signer'])}</p></div>"""
    style = """.w { padding: 1in } h1 { font-size: 27pt; border-bottom: 2px solid; margin-bottom: .4in; padding-bottom: .1in }
.row { display: flex; gap: .5in; margin: .28in 0 } .row div { flex: 1 } i { display: block; font-style: normal; font-size: 10pt; color: #555; text-transform: uppercase }
b { font-size: 15pt; font-weight: 600 } .sig { margin-top: .7in; border-top: 1px solid #555; width: 3.4in; font-size: 11pt }"""
    return page(rng, PORTRAIT, style, body), truth(f, certificate=f["certificate"], course_number=f["number"]), unclear


def inservice(rng, f):
    hospital = rng.choice(HOSPITALS)
    date, unclear = spelled(rng, f["completed"], ["long", "long", "british"])
    unit = "contact hour" if f["amount"] == "1" else "contact hours"
    body = f"""<div class=w><p class=head>{E(hospital)}</p><p class=addr>Department of Pathology and Laboratory Medicine · 410 Harbor Road</p>
<p class=subj>To whom it may concern:</p><p>This letter confirms that {E(f['participant'])} attended the in-service
“{E(f['title'])}”, held at our laboratory on {E(date)}. The session lasted {f['shown']} {unit} and closed with a
competency check, which was passed.</p><p>Please contact me if anything further is needed.</p>
<p class=sig>Sincerely,<br><br><i>{E(f['signer'].split(',')[0])}</i><br>{E(f['signer'])}</p></div>"""
    style = """.w { padding: 1in 1.1in; font-size: 12pt } .head { font-size: 17pt; font-weight: 700; color: var(--ink) } .addr { font-size: 9pt;
border-bottom: 1px solid #999; padding-bottom: .1in } .subj { margin: .5in 0 .2in } p + p { margin-top: .18in } .sig { margin-top: .4in }"""
    return page(rng, PORTRAIT, style, body), truth(f, provider=hospital), unclear


def college(rng, f):
    school = rng.choice(COLLEGES)
    date, unclear = spelled(rng, f["completed"], ["long", "iso", "padded"])
    value = rng.choice(["3", "4", "1"])
    number = f"MLT {rng.randrange(1000, 4999)}"
    body = f"""<div class=w><p class=head>{E(school)}</p><p>Office of the Registrar</p><h1>Statement of credit</h1>
<p>Student: <b>{E(f['participant'])}</b></p><p>Student number: 30-{rng.randrange(100, 999)}-{rng.randrange(100, 999)}</p>
<table><tr><th>Course</th><th>Title</th><th>Credit</th><th>Grade</th></tr><tr><td>{number}</td><td>{E(f['title'])}</td>
<td>{value} semester hours</td><td>{rng.choice(['A', 'A−', 'B+', 'B'])}</td></tr></table><p>Course ended: {E(date)}</p>
<p class=sig>{E(f['signer'].split(',')[0])}, Registrar</p></div>"""
    style = """.w { padding: 1in } .head { font-size: 19pt; font-weight: 700; color: var(--ink) } h1 { font-size: 20pt; margin: .35in 0 .2in }
table { border-collapse: collapse; width: 100%; margin: .3in 0 } th, td { text-align: left; border-bottom: 1px solid #aaa; padding: .07in .1in; font-size: 11pt }
p { margin: .05in 0 } .sig { margin-top: .6in }"""
    return page(rng, PORTRAIT, style, body), truth(f, provider=school, amount=value, unit="semester-hour", course_number=number), unclear


def columns(rng, f):
    date, unclear = spelled(rng, f["completed"])
    side = "".join(f"<p><small>{E(a)}</small>{E(b)}</p>" for a, b in [
        ("CREDIT", f"{f['shown']} contact hours"), ("COMPLETED", date), ("COURSE ID", f["number"]),
        ("CERTIFICATE NUMBER", f["certificate"]), ("APPROVAL", f"P.A.C.E. provider {f['pace']}")])
    body = f"""<div class=side>{side}</div><div class=main><p class=school>{E(f['provider'])}</p><h1>Certificate of<br>completion</h1>
<p class=name>{E(f['participant'])}</p><p>has met all requirements for</p><p class=course>{E(f['title'])}</p><p class=sig>{E(f['signer'])}</p></div>"""
    style = """.side { position: absolute; inset: 0 auto 0 0; width: 3in; background: #eef0f5; padding: 1in .4in } .side p { margin-bottom: .3in; font-size: 12pt }
small { display: block; font-size: 8.5pt; color: #555; letter-spacing: .05em } .main { position: absolute; left: 3.6in; top: .9in; right: .8in }
h1 { font-size: 30pt; line-height: 1.1; margin: .25in 0 .4in } .name { font-size: 24pt } .course { font-size: 18pt; font-weight: 700; margin: .1in 0 .6in }
.school { color: var(--ink); font-weight: 700 } .sig { border-top: 1px solid #777; width: 3.2in; font-size: 10pt }"""
    return page(rng, LANDSCAPE, style, body), truth(
        f, course_number=f["number"], certificate=f["certificate"], approvals=["pace"], pace_number=f["pace"]), unclear


def form(rng, f):
    date, unclear = spelled(rng, f["completed"])
    label, value = hours(rng, f, ("Contact Hours", "Number of contact hours", "Credit hours earned", "CE hours"))
    rows = [("Name of participant", f["participant"]), ("Course title", f["title"]), ("Course number", f["number"]),
            ("Name of provider", f["provider"]), ("Date of completion", date), (label, value), ("License no.", f["licence"]),
            ("California accrediting agency no.", f["agency"])]
    body = f"""<div class=w><h1>Continuing Education Certificate</h1><table>""" + "".join(
        f"<tr><td>{E(a)}</td><td>{E(b)}</td></tr>" for a, b in rows) + f"""</table><p class=sig>Authorized signature: <i>{E(f['signer'].split(',')[0])}</i></p></div>"""
    style = """.w { padding: .9in } h1 { font-size: 22pt; text-align: center; margin-bottom: .35in } table { width: 100%; border-collapse: collapse }
td { border: 1px solid #666; padding: .1in .14in; font-size: 12pt } td:first-child { width: 38%; background: #f4f4f4; color: #333 } .sig { margin-top: .5in }"""
    return page(rng, PORTRAIT, style, body), truth(
        f, course_number=f["number"], licence=f["licence"], approvals=["ca-agency"], agency_number=f["agency"]), unclear


def receipt(rng, f):
    date, unclear = spelled(rng, f["completed"])
    hour = "hour" if f["amount"] in ("1",) else "hours"
    body = f"""<div class=w><p class=brand>{E(f['provider'])}</p><h1>{rng.choice(['Course completed', 'Well done!', 'Proof of completion'])}</h1>
<p>Name: {E(f['participant'])}</p><p>You completed <b>{E(f['title'])}</b> and earned {f['shown']} contact {hour}.</p>
<p>Completed on: {E(date)}</p><p>Course ID: {f['number']}</p><p>Score: {rng.randrange(80, 101)}%</p><p class=small>Questions? support@example.test</p></div>"""
    style = """.w { padding: .7in .8in; font-size: 13pt } .brand { background: var(--ink); color: #fff; padding: .2in .3in; font-size: 16pt }
h1 { font-size: 22pt; margin: .4in 0 .2in } p { margin: .1in 0 } .small { color: #777; font-size: 9pt; margin-top: .5in }"""
    return page(rng, PORTRAIT, style, body), truth(f, course_number=f["number"]), unclear


def split(rng, f):
    topics = rng.sample(sorted(TOPIC_WORDS), 3)
    shares = [rng.choice(["1", "1.5", "2", "0.5"]) for _ in topics]
    total = sum(float(share) for share in shares)
    shown = f"{total:g}"
    last = f["completed"]
    first = last.replace(day=max(1, last.day - 2)) if last.day > 3 else last
    month = last.strftime("%B")
    date = f"{month} {first.day}–{last.day}, {last.year}" if first != last else f"{month} {last.day}, {last.year}"
    name = rng.choice(["Gulf Laboratory Days", "Spring Bench Symposium", "Annual Laboratory Conference", "Tri-State Lab Summit"]) + f" {last.year}"
    rows = "".join(f"<tr><td>{TOPIC_WORDS[t]}</td><td>{float(s):.1f}</td></tr>" for t, s in zip(topics, shares))
    body = f"""<div class=c><p class=school>{E(f['provider'])}</p><h1>Certificate of Attendance</h1><p>This certifies that</p>
<p class=name>{E(f['participant'])}</p><p>attended</p><p class=course>{E(name)}</p><p>{E(date)}</p>
<table><tr><th>Subject area</th><th>Hours</th></tr>{rows}<tr><td><b>Total contact hours</b></td><td><b>{total:.1f}</b></td></tr></table></div>"""
    style = """.c { padding: .8in 1in; text-align: center } h1 { font-size: 28pt; margin: .2in 0 } .name { font-size: 24pt; margin: .1in } .course { font-size: 19pt; font-weight: 700; margin: .08in }
table { margin: .3in auto; border-collapse: collapse; text-align: left } td, th { padding: .06in .5in .06in .1in; border-bottom: 1px solid #bbb; font-size: 12pt } .school { color: var(--ink); font-weight: 700; font-size: 15pt }"""
    return page(rng, PORTRAIT, style, body), truth(
        f, title=name, amount=shown, split={t: f"{float(s):g}" for t, s in zip(topics, shares)}), False


def florida(rng, f):
    date, unclear = spelled(rng, f["completed"])
    body = f"""<div class=w><p class=school>{E(f['provider'])}</p><p>CE Broker Provider #{f['broker']}</p><h1>Certificate of Completion</h1>
<p>Participant name: <u>{E(f['participant'])}</u></p><p>Florida license number: <u>{f['licence']}</u></p>
<p>Course title: <u>{E(f['title'])}</u></p><p>CE Broker tracking #: <u>20-{rng.randrange(100000, 999999)}</u></p><p>Date: <u>{E(date)}</u></p>
<p>Hours: <u>{f['shown']}</u></p><p class=small>Approved by the Florida Board of Clinical Laboratory Personnel for {f['shown']} contact hours.</p><p class=sig>{E(f['signer'])}</p></div>"""
    style = """.w { padding: .9in 1in } h1 { font-size: 26pt; margin: .25in 0 } p { margin: .12in 0; font-size: 13pt } .school { font-size: 18pt; font-weight: 700 }
u { text-decoration: none; border-bottom: 1px solid #333; padding: 0 .1in } .small { font-size: 10pt } .sig { margin-top: .5in }"""
    return page(rng, LANDSCAPE, style, body), truth(f, licence=f["licence"], approvals=["fl-board"], broker_number=f["broker"]), unclear


# Layouts that nobody looked at while the reading was written.
def webinar(rng, f):
    date, unclear = spelled(rng, f["completed"], ["ordinal", "long", "british"])
    hour = "hour" if f["amount"] == "1" else "hours"
    body = f"""<div class=c><h1>Certificate of Attendance</h1><p>is hereby granted to</p><p class=name>{E(f['participant'])}</p>
<p>for attending the live webinar</p><p class=course>{E(f['title'])}</p><p>given by {E(f['provider'])} on {E(date)}</p>
<p class=small>This program has been approved for {f['shown']} contact {hour} of continuing education.</p><p class=sig>{E(f['signer'])}</p></div>"""
    style = """.c { padding: 1in; text-align: center; border: 6px ridge var(--ink); height: 100% } h1 { font-size: 34pt } p { margin: .16in 0 } .name { font-size: 30pt; font-style: italic }
.course { font-size: 20pt; font-weight: 700 } .small { font-size: 11pt } .sig { margin-top: .5in }"""
    return page(rng, LANDSCAPE, style, body), truth(f), unclear


def training(rng, f):
    date, unclear = spelled(rng, f["completed"])
    body = f"""<div class=w><p class=top><b>{E(f['provider'])}</b> Customer Training</p><h1>Training Record</h1>
<dl><dt>Trainee</dt><dd>{E(f['participant'])}</dd><dt>Course</dt><dd>{E(f['title'])}</dd><dt>Course code</dt><dd>{f['number']}</dd>
<dt>Training date</dt><dd>{E(date)}</dd><dt>Duration</dt><dd>{f['shown']} contact hours</dd><dt>Instructor</dt><dd>{E(f['signer'].split(',')[0])}</dd></dl></div>"""
    style = """.w { padding: .9in } .top { border-bottom: 3px solid var(--ink); padding-bottom: .08in } h1 { font-size: 24pt; margin: .3in 0 }
dl { display: grid; grid-template-columns: 2in 1fr; row-gap: .2in } dt { color: #555 } dd { font-weight: 600; margin: 0 }"""
    return page(rng, PORTRAIT, style, body), truth(f, course_number=f["number"]), unclear


def university(rng, f):
    date, unclear = spelled(rng, f["completed"], ["long", "short", "us"])
    body = f"""<div class=w><p class=uni>{E(f['provider'])}</p><p>Office of Continuing Professional Development</p><p class=b>certifies that <b>{E(f['participant'])}</b>
participated in the educational activity entitled</p><p class=course>{E(f['title'])}</p><p class=b>which ended {E(date)} and is awarded {f['shown']} contact hours.</p>
<p class=small>Activity ID {f['number']} · Certificate {f['certificate']}</p></div>"""
    style = """.w { padding: 1.1in 1.2in } .uni { font-size: 21pt; color: var(--ink) } .b { font-size: 15pt; margin: .35in 0 .2in } .course { font-size: 20pt; font-weight: 700 } .small { font-size: 10pt; margin-top: .6in }"""
    return page(rng, LANDSCAPE, style, body), truth(f, course_number=f["number"], certificate=f["certificate"]), unclear


def society(rng, f):
    date = f"{ordinal(f['completed'].day)} {f['completed'].strftime('%B %Y')}"
    body = f"""<div class=c><p class=school>{E(f['provider'].upper())}</p><h1>Certificate of Participation</h1><p class=name>{E(f['participant'].upper())}</p>
<p>has taken part in</p><p class=course>{E(f['title'])}</p><p>Date of programme: {date}</p><p>Credit: {f['shown']} P.A.C.E.® contact hours</p><p>Reference: {f['session']}</p></div>"""
    style = """.c { padding: 1.1in 1in; text-align: center } h1 { font-size: 26pt; margin: .3in } p { margin: .15in } .name { font-size: 26pt; letter-spacing: .05em } .course { font-size: 18pt; font-weight: 700 } .school { letter-spacing: .1em; color: var(--ink) }"""
    return page(rng, PORTRAIT, style, body), truth(
        f, provider=f["provider"].upper(), participant=f["participant"].upper(), approvals=["pace"]), False


KNOWN = (classic, platform, session, cmle, registry, inservice, college, columns, form, receipt, split, florida)
UNSEEN = (webinar, training, university, society)
