import { hexText, readHex, type Bytes } from '../../engine/index.ts';
import { History } from '../../lab/history.svelte.ts';
import type { Json, Lab, Opened, Parameters } from '../../lab/lab.ts';

export interface FrameDocument {
	readonly bytes: Bytes;
	readonly from: 'client' | 'server';
}

const START: FrameDocument = {
	bytes: readHex('81 85 37 fa 21 3d 7f 9f 4d 51 58').bytes,
	from: 'client',
};

export class FrameLab implements Lab<FrameDocument> {
	readonly history = new History<FrameDocument>(START);
	#visits = $state(0);

	get visits(): number {
		return this.#visits;
	}
	get pristine(): boolean {
		return this.history.document === START;
	}
	get parameters(): Parameters | null {
		const { bytes, from } = this.history.document;
		return bytes.length > 2048 ? null : { hex: hexText(bytes, ''), from };
	}
	get view(): Parameters {
		return {};
	}
	open(parameters: URLSearchParams): Opened {
		const hex = parameters.get('hex');
		if (hex !== null) this.history.commit({ ...this.history.document, bytes: readHex(hex).bytes });
		return { document: hex !== null, problems: [] };
	}
	save(): Json {
		const { bytes, from } = this.history.document;
		return { hex: hexText(bytes, ''), from };
	}
	restore(saved: unknown): boolean {
		if (typeof saved !== 'object' || saved === null || !('hex' in saved)) return false;
		this.history.commit({ bytes: readHex(String(saved.hex)).bytes, from: 'client' });
		return true;
	}
	type(text: string): void {
		this.history.commit({ ...this.history.document, bytes: readHex(text).bytes }, 'hex');
	}
}
