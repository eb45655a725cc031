/** What can be wrong with a value, named by a key of messages "errors", with the values of its placeholders. */
export interface Complaint {
  key: string;
  values?: Record<string, string | number>;
}

/** Base of all refusals. Whoever stands at the door translates `complaint` once; nothing else may reach a person. */
export abstract class DomainError extends Error {
  abstract readonly kind: "not_found" | "forbidden" | "conflict" | "invalid" | "refused";
  constructor(readonly complaint: Complaint) {
    super(complaint.key);
    this.name = new.target.name;
  }
}

/** It does not exist, or the actor may not see it: both answer alike. */
export class NotFoundError extends DomainError {
  readonly kind = "not_found";
  constructor() {
    super({ key: "not_found" });
  }
}

/** The actor may see it, and may not do this. */
export class ForbiddenError extends DomainError {
  readonly kind = "forbidden";
  constructor(key = "forbidden") {
    super({ key });
  }
}

/** Somebody else wrote between reading and writing. */
export class ConflictError extends DomainError {
  readonly kind = "conflict";
  constructor() {
    super({ key: "conflict" });
  }
}

/** Fields that do not hold what they should; the keys are the names of the fields. */
export class InvalidError extends DomainError {
  readonly kind = "invalid";
  constructor(readonly fields: Record<string, Complaint>) {
    super({ key: "invalid" });
  }
}

/** A rule of the office forbids it now, whoever asks. */
export class RefusedError extends DomainError {
  readonly kind = "refused";
  constructor(key: string, values?: Complaint["values"]) {
    super({ key, ...(values && { values }) });
  }
}
