import type { ReactNode } from "react";
import { Link } from "./navigation";
import { maySee, type Route } from "./routes";
import { useSession } from "./session";

/** A link for whoever may see the page; for others its words, so that nobody is led to a closed door. */
export function MayLink({ to, children }: { readonly to: Route; readonly children: ReactNode }) {
	return maySee(to.page, useSession().session.actions) ? <Link to={to}>{children}</Link> : <span>{children}</span>;
}
