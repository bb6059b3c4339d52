/** A model in the small: it holds the text and may refuse another. */
export class JsonTexts {
	text = $state('');
	refuse = false;
	readonly log: string[] = [];

	constructor(text: string) {
		this.text = text;
	}

	change = (text: string): void => {
		this.log.push('change');
		if (!this.refuse) this.text = text;
	};
}
