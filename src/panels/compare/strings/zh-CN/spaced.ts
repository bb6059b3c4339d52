// Spaces in sentences that contain names in Chinese or Latin script.

/** Puts one space between the two scripts, and removes other spaces. */
export function spaced(text: string): string {
	return text
		.replaceAll(/([\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '$1')
		.replaceAll(/([\u4e00-\u9fff])(?=[A-Za-z\d])/g, '$1 ')
		.replaceAll(/([A-Za-z\d])(?=[\u4e00-\u9fff])/g, '$1 ');
}
