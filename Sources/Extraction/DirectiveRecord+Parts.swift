import DocumentModel

extension DirectiveRecord {
    /// Takes over what the head says.
    mutating func take(_ head: Head) {
        issuer = head.issuer
        parentIssuer = head.parentIssuer
        kind = head.kind
        kindCode = head.kindCode
        number = head.number
        place = head.place
        date = head.date
        title = head.title
        addressees = head.addressees
        secrecy = head.secrecy
        urgency = head.urgency
    }

    /// Takes over what the foot says.
    mutating func take(_ foot: Foot) {
        signer = foot.signer
        recipients = foot.recipients
        drafter = foot.drafter
    }

    /// Takes over what a body orders, of the directive itself or of a document issued with it.
    mutating func take(
        body paragraphs: [Passage], kind: String?, lexicon: DirectiveLexicon
    ) {
        let outline = Outline(paragraphs.filter { !Footnotes.isNote($0) })
        sections += SectionReader().sections(of: outline)
        let reader = TaskReader(
            outline: outline, ground: OrderGround(kind: kind),
            sender: issuer.map { Passage($0.value) }, lexicon: lexicon)
        let known = Set(tasks.map(\.id))
        tasks += reader.tasks().map { task in
            guard known.contains(task.id) else { return task }
            var renamed = task
            renamed.id = "KT.\(task.id)"
            return renamed
        }
        targets += reader.targets()
    }
}
