const staysHere = /^\/(?![/\\])/;

/** A path of our own to go to, from what somebody wrote into an address; the first page for anything else. */
export function ownPath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > 2_000 || !staysHere.test(wanted)) return "/";
  // Browsers drop tabs and line breaks from addresses, so that "/\t/evil" would lead away.
  if (/[\p{Cc}\\]/u.test(wanted)) return "/";
  const base = "http://own.invalid";
  if (!URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  // Dots fold away: "/.//evil" becomes "//evil", which is somebody else's address.
  return url.origin === base && staysHere.test(url.pathname) ? `${url.pathname}${url.search}` : "/";
}

/** The way to sign-in, with the way back. */
export function signInPath(from: string): string {
  const back = ownPath(from);
  return back === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(back)}`;
}
