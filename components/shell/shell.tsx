import type { ReactNode } from "react";
import { Foot } from "./foot";
import { Masthead } from "./masthead";
import { SampleNotice } from "./sample-notice";
import { SkipLink } from "./skip-link";
import { Tabbar } from "./tabbar";
import type { ShellProps } from "./types";

/** Round every page of a signed-in person; the page brings its own <main> (`Sheet`). */
export function Shell({ children, ...props }: ShellProps & { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Masthead {...props} />
      {props.sample && <SampleNotice />}
      {children}
      <Foot office={props.office.name} />
      <Tabbar links={props.links} current={props.current} />
    </>
  );
}
