"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  autoComplete: "current-password" | "new-password";
  show: string;
  hide: string;
};

/** A password that can be looked at while it is typed. Without JavaScript there is nothing to press, and no button. */
export function PasswordField({ name, label, hint, autoComplete, show, hide }: Props) {
  const [shown, setShown] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Field name={name} label={label} hint={hint}>
      {(control) => (
        <span className="with-button">
          <input
            {...control}
            className="input"
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            spellCheck={false}
            autoCapitalize="none"
            required
          />
          {ready && (
            <Button link aria-controls={control.id} onClick={() => setShown(!shown)}>
              {shown ? hide : show}
            </Button>
          )}
        </span>
      )}
    </Field>
  );
}
