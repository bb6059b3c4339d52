/** Offers a file to the browser as a download. */
export function saveFile(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The URL may be released later, because a download that has begun keeps the content.
	setTimeout(() => {
		URL.revokeObjectURL(url);
	}, 60_000);
}
