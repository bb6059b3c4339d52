// Sentences with names in them, which are Chinese or Latin.

/** A space stands between the two scripts and nowhere else. */
export function spaced(text: string): string {
	return text
		.replaceAll(/([\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '$1')
		.replaceAll(/([\u4e00-\u9fff])(?=[A-Za-z\d])/g, '$1 ')
		.replaceAll(/([A-Za-z\d])(?=[\u4e00-\u9fff])/g, '$1 ');
}
