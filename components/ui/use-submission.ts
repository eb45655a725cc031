"use client";

import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import type { FormState } from "./form-state";
import { newRequestId } from "./request-id";
import { resetFields } from "./reset-fields";
import { sameEntries } from "./same-entries";

type Options = {
  /** What the page came with where the browser posted the form by itself. */
  posted: FormState;
  ask(data: FormData, state: FormState): Promise<FormState>;
  requestId?: string | undefined;
  keep?: boolean;
};

/**
 * A form that is sent by script and stays where it is: how it ended, and the id of the next submit. React resets a form
 * after its action, so it is sent by hand and the fields are left alone until what they hold is saved.
 */
export function useSubmission({ posted, ask, requestId, keep = false }: Options) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData>(null);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  const [renewed, setRenewed] = useState<{ of?: string | undefined; id: string } | null>(null);
  const [fresh, setFresh] = useState(false);
  const state = answered ?? posted;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      sent.current = data;
      const next = await ask(data, state);
      startTransition(() => setAnswered(next));
    });
  }

  useEffect(() => {
    if (answered?.status !== "saved" || !form.current || !sent.current) return;
    setFresh(true);
    setRenewed({ of: requestId, id: newRequestId() });
    if (!keep && sameEntries(form.current, sent.current)) resetFields(form.current);
    sent.current = null;
  }, [answered, keep, requestId]);

  // What was typed is in the fields already, unless the page was posted and came back as a whole
  const kept = fresh ? undefined : posted.values;
  const request = renewed?.of === requestId ? renewed?.id : requestId;
  return { form, state, kept, pending, request, submit };
}
