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
}
