import type { problems as source } from "../es/problems";

export const problems: Record<keyof typeof source, string> = {
	"problem.connection": "No connection to the server. Check the network; what is recorded is safe.",
	"problem.other": "The server did not accept the request ({code}).",
	"problem.people.sign-in-refused":
		"User name or password is wrong, or the account is suspended. Check capitals and type again.",
	"problem.people.too-many-attempts": "Too many attempts. Wait {seconds} seconds before the next.",
	"problem.people.setup-done": "This server already has an administrator. Sign in with your account, or ask for one.",
	"problem.people.signed-out": "The session has ended. Sign in again.",
	"problem.people.csrf-token-missing": "The page lost its protection against forged requests. Load it again and retry.",
	"problem.people.old-password-wrong": "The current password is wrong.",
	"problem.people.password-refused":
		"The password will not do: at least 12 characters, not a known one nor containing your name; the current one must be right.",
	"problem.people.setup-token-refused": "The link is not valid. Use the one printed by the server's last start.",
	"problem.people.account-exists": "That user name exists. Choose another.",
	"problem.people.roles-conflict":
		"These roles cannot be in one account: who reads does not supervise or choose, and who checks takes no part.",
	"problem.people.last-administrator":
		"This is the last active administrator account. Create another before changing it.",
	"problem.people.agency-exists": "That agency code exists. Choose another.",
	"problem.people.unit-exists": "That unit code exists. Choose another.",
	"problem.people.duty-post-exists": "That post code exists. Choose another.",
	"problem.people.busy": "Too many people are signing in at once. Try again in a few seconds.",
	"problem.review.no-legal-power": "Your agency has no legal power to read scans. Ask the administrator to record it.",
	"problem.review.already-decided": "That scan already has a decision.",
	"problem.review.already-corrected": "That decision is already corrected. Correct the correction.",
	"problem.review.reason-missing": "The reason is missing. Write it and try again.",
	"problem.review.text-too-long": "The text is too long. Shorten it.",
	"problem.access.refused":
		"Your account may not do this now. Ask the administrator to check role, vetting and duty post.",
	"problem.manifests.visit-exists": "That visit is already recorded. Find it in the list.",
	"problem.manifests.visit-invalid": "The visit cannot be recorded like this: {detail}",
	"problem.manifests.visit-changed": "Somebody changed this visit meanwhile. Load the page and repeat the change.",
	"problem.scans.unknown": "That scan does not exist or is no longer available.",
	"problem.store.full": "The server's disk is full. Nothing was accepted; tell the administrator and deliver again.",
	"problem.store.too-large": "The file is larger than allowed. Check that it is a scan.",
	"problem.review.lease-expired": "The lease ended before the decision arrived.",
	"problem.review.reason-unknown": "That reason no longer exists for this verdict. Choose another.",
	"problem.journal.receipt-pending": "The receipt is being prepared. Try again in a few seconds.",
	"problem.http.401": "The session has ended. Sign in again.",
	"problem.http.403": "The server did not accept the request. Load the page again and retry.",
	"problem.http.404": "It does not exist, or is no longer available.",
	"problem.http.413": "The file is larger than allowed.",
	"problem.http.502": "The server does not answer behind the proxy. Try again in a moment.",
	"problem.http.503": "The server is starting or busy. Try again in a moment.",
	"problem.platform.bug": "The server made a mistake and recorded nothing. Report incident {incident}.",
};
