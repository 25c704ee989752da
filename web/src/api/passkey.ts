import { sendJson } from "./http";

/** Passkeys in the shape Spring Security's WebAuthn endpoints speak: buffers as base64url text. */

export function toBase64Url(bytes: ArrayBuffer): string {
	let binary = "";
	for (const byte of new Uint8Array(bytes)) {
		binary += String.fromCharCode(byte);
	}
	return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function fromBase64Url(text: string): ArrayBuffer {
	const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
	const bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) {
		bytes[i] = binary.charCodeAt(i);
	}
	return bytes.buffer;
}

export function passkeysSupported(): boolean {
	return typeof window.PublicKeyCredential === "function";
}

interface CredentialRef {
	readonly id: string;
	readonly type: "public-key";
	readonly transports?: AuthenticatorTransport[];
}

function references(list: readonly CredentialRef[] | undefined): PublicKeyCredentialDescriptor[] {
	return (list ?? []).map((one) => ({ ...one, id: fromBase64Url(one.id) }));
}

interface CreationOptions
	extends Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> {
	readonly challenge: string;
	readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
	readonly excludeCredentials?: readonly CredentialRef[];
}

interface AssertionOptions extends Omit<PublicKeyCredentialRequestOptions, "challenge" | "allowCredentials"> {
	readonly challenge: string;
	readonly allowCredentials?: readonly CredentialRef[];
}

/** Asks the device for a new passkey and stores it on the server. False when the person cancelled. */
export async function registerPasskey(label: string): Promise<boolean> {
	const options = await sendJson<CreationOptions>("POST", "/webauthn/register/options");
	const created = await orCancelled(
		navigator.credentials.create({
			publicKey: {
				...options,
				challenge: fromBase64Url(options.challenge),
				user: { ...options.user, id: fromBase64Url(options.user.id) },
				excludeCredentials: references(options.excludeCredentials),
			},
		}),
	);
	if (!(created instanceof PublicKeyCredential) || !(created.response instanceof AuthenticatorAttestationResponse)) {
		return false;
	}
	const { response } = created;
	await sendJson("POST", "/webauthn/register", {
		publicKey: {
			credential: {
				id: created.id,
				rawId: toBase64Url(created.rawId),
				response: {
					attestationObject: toBase64Url(response.attestationObject),
					clientDataJSON: toBase64Url(response.clientDataJSON),
					transports: response.getTransports(),
				},
				type: created.type,
				clientExtensionResults: created.getClientExtensionResults(),
				authenticatorAttachment: created.authenticatorAttachment,
			},
			label,
		},
	});
	return true;
}

/** Signs in with a passkey the device offers. False when the person cancelled. */
export async function signInWithPasskey(): Promise<boolean> {
	const answer = await answered(await sendJson<AssertionOptions>("POST", "/webauthn/authenticate/options"));
	if (answer === null) {
		return false;
	}
	await sendJson("POST", "/login/webauthn", answer);
	return true;
}

/** Proves by passkey to be oneself, for one act on one thing; null when the person cancelled. */
export async function proveByPasskey(act: string, subject: string): Promise<string | null> {
	const options = await sendJson<AssertionOptions>("POST", "/api/people/me/proofs/passkey/options", { act, subject });
	const answer = await answered(options);
	if (answer === null) {
		return null;
	}
	const made = await sendJson<{ readonly proof: string }>("POST", "/api/people/me/proofs/passkey", answer);
	return made.proof;
}

/** What the device answers to a challenge; null when the person cancelled. */
async function answered(options: AssertionOptions): Promise<unknown> {
	const found = await orCancelled(
		navigator.credentials.get({
			publicKey: {
				...options,
				challenge: fromBase64Url(options.challenge),
				allowCredentials: references(options.allowCredentials),
			},
		}),
	);
	if (!(found instanceof PublicKeyCredential) || !(found.response instanceof AuthenticatorAssertionResponse)) {
		return null;
	}
	const { response } = found;
	return {
		id: found.id,
		rawId: toBase64Url(found.rawId),
		response: {
			authenticatorData: toBase64Url(response.authenticatorData),
			clientDataJSON: toBase64Url(response.clientDataJSON),
			signature: toBase64Url(response.signature),
			...(response.userHandle === null ? {} : { userHandle: toBase64Url(response.userHandle) }),
		},
		credType: found.type,
		clientExtensionResults: found.getClientExtensionResults(),
		authenticatorAttachment: found.authenticatorAttachment,
	};
}

/** Browsers report "cancelled" and "timed out" alike as NotAllowedError. */
async function orCancelled(asked: Promise<Credential | null>): Promise<Credential | null> {
	try {
		return await asked;
	} catch (failure) {
		if (failure instanceof DOMException && (failure.name === "NotAllowedError" || failure.name === "AbortError")) {
			return null;
		}
		throw failure;
	}
}
