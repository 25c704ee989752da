import { createContext, use } from "react";
import { ApiProblem } from "../api/problem";
import type { Action, Session } from "../api/types";

export interface SignedIn {
	readonly session: Session;
	/** Reads the session anew, after the account or the language changed. */
	readonly renew: () => void;
	/** The server said nobody is signed in any more. */
	readonly ended: () => void;
}

export const SessionContext = createContext<SignedIn | null>(null);

export function useSession(): SignedIn {
	const signedIn = use(SessionContext);
	if (signedIn === null) {
		throw new Error("useSession is for pages shown to somebody signed in");
	}
	return signedIn;
}

export function useMay(action: Action): boolean {
	return useSession().session.actions.includes(action);
}

export function meansSignedOut(failure: unknown): boolean {
	return failure instanceof ApiProblem && failure.status === 401;
}
