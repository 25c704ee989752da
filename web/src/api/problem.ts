/** A request the server refused, as its RFC 9457 document told it. */
export class ApiProblem extends Error {
	readonly status: number;
	/** Stable code such as `review.lease-expired`; texts hang on it. */
	readonly code: string;
	readonly members: Readonly<Record<string, unknown>>;
	readonly retryAfterSeconds: number | null;

	constructor(
		status: number,
		code: string,
		detail: string,
		members: Readonly<Record<string, unknown>>,
		retryAfterSeconds: number | null,
	) {
		super(detail);
		this.name = "ApiProblem";
		this.status = status;
		this.code = code;
		this.members = members;
		this.retryAfterSeconds = retryAfterSeconds;
	}
}

/** No answer at all: the network, the proxy or the server is away. Nothing is known about whether the request arrived. */
export class ConnectionLost extends Error {
	constructor() {
		super("no answer from the server");
		this.name = "ConnectionLost";
	}
}

/** Reads a refusal; a body that is not a problem document still becomes one, under a code made of its status. */
export function problemFrom(status: number, body: string, retryAfter: string | null): ApiProblem {
	const members = asObject(body);
	const code = typeof members["code"] === "string" ? members["code"] : `http.${status}`;
	const detail = typeof members["detail"] === "string" ? members["detail"] : "";
	const seconds = retryAfter === null ? Number.NaN : Number.parseInt(retryAfter, 10);
	return new ApiProblem(status, code, detail, members, Number.isFinite(seconds) ? seconds : null);
}

function asObject(body: string): Record<string, unknown> {
	try {
		const parsed: unknown = JSON.parse(body);
		return isRecord(parsed) ? parsed : {};
	} catch {
		return {};
	}
}

/** Whether JSON of unknown origin is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
