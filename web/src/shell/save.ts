/** Hands a file to the browser's downloads. */
export function save(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// The download reads the address after the click returns.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
