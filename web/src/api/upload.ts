import { csrfToken } from "./http";
import { ConnectionLost, problemFrom } from "./problem";

/**
 * Sends one file as it is. XMLHttpRequest, because fetch does not tell how much of a body has gone out.
 * @param onProgress share sent so far, 0 to 1
 */
export async function upload<T>(path: string, file: File, onProgress: (share: number) => void): Promise<T> {
	const token = await csrfToken();
	return new Promise((resolve, reject) => {
		const sending = new XMLHttpRequest();
		sending.open("POST", path);
		sending.setRequestHeader("Content-Type", "application/octet-stream");
		sending.setRequestHeader("X-XSRF-TOKEN", token);
		sending.upload.onprogress = (event) => {
			if (event.lengthComputable && event.total > 0) {
				onProgress(event.loaded / event.total);
			}
		};
		sending.onerror = () => reject(new ConnectionLost());
		sending.onload = () => {
			if (sending.status >= 200 && sending.status < 300) {
				resolve(JSON.parse(sending.responseText) as T);
			} else {
				reject(problemFrom(sending.status, sending.responseText, sending.getResponseHeader("Retry-After")));
			}
		};
		sending.send(file);
	});
}
