"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { createPortal } from "react-dom";

type Props = { label: string; className: string; onClose: () => void; children: ReactNode };

/** What stands over a page until it is closed: by Escape, by a click beside it, by what is in it. */
export function Overlay({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    // Closed by hand, so that the focus goes back to where it was.
    return () => box?.close();
  }, []);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      // Told late: by then it may be open again.
      onClose={() => !dialog.current?.open && onClose()}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      {children}
    </dialog>,
    document.body,
  );
}
