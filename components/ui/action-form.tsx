"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type FormEvent,
  type FormHTMLAttributes,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { type FormAction, type FormState, idle } from "./form-state";
import { newRequestId } from "./request-id";
import { resetFields } from "./reset-fields";
import { sameEntries } from "./same-entries";
import { SavedLine } from "./saved-line";

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, "action" | "onSubmit"> & {
  action: FormAction;
  /** Made on the server for each rendering, so that a form sent twice has one effect. */
  requestId?: string;
  /** After a save the fields show what the server has, unless what was typed is to stay. */
  keep?: boolean;
  children: ReactNode;
};

/**
 * A form that works without JavaScript (the browser posts it to the action), and with it keeps what was typed:
 * React resets a form after its action, so here the action is called by hand and the fields are left alone.
 * Never give it a key that a save or a conflict changes: a new form forgets what was typed. What is wrong is said
 * by the action, in the page's language, not by the browser in its own.
 */
export function ActionForm({ action, requestId, keep = false, children, ...rest }: Props) {
  const t = useTranslations("state.form");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<FormData>(null);
  const [posted, post] = useActionState(action, idle);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  const [renewed, setRenewed] = useState<{ of?: string; id: string } | null>(null);
  const [fresh, setFresh] = useState(false);
  const state = answered ?? posted;

  async function ask(data: FormData): Promise<FormState> {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error); // a redirect or a "not found" is an answer, too
      return { status: "error", message: t("unreachable") };
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      sent.current = data;
      const next = await ask(data);
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

  return (
    <FormContext value={{ id, state, kept, pending }}>
      <form noValidate {...rest} ref={form} action={post} onSubmit={submit}>
        {request && <input type="hidden" name="requestId" value={request} readOnly />}
        <ErrorSummary />
        {children}
        <SavedLine />
      </form>
    </FormContext>
  );
}
