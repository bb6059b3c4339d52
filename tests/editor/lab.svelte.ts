import type { Bytes, Edit } from '../../src/engine/bytes/index.ts';
import { applyEdit, hexText, latin1Text, NO_BYTES } from '../../src/engine/bytes/index.ts';
import type { ByteSpan, HexDraft } from '../../src/editor/settings.ts';

/** A lab in the small: it owns the bytes, applies edits and keeps a log of what it was told. */
export class Lab {
	bytes = $state.raw<Bytes>(NO_BYTES);
	refuse = false;
	/** Whether it takes the pastes it is offered. */
	takes = false;
	draft: HexDraft | null = null;
	selection: ByteSpan = { from: 0, to: 0 };
	readonly log: string[] = [];

	constructor(bytes: Bytes) {
		this.bytes = bytes;
	}

	get text(): string {
		return latin1Text(this.bytes);
	}

	get hex(): string {
		return hexText(this.bytes);
	}

	/** The log without the ends of typing runs. */
	get edits(): string[] {
		return this.log.filter((entry) => entry !== 'seal');
	}

	edit = ({ from, to, insert }: Edit, origin: string): void => {
		this.log.push(`${origin} ${from}-${to} ${hexText(insert)}`.trimEnd());
		if (!this.refuse) this.apply({ from, to, insert });
	};

	/** A change from elsewhere: an undo, a lesson, a bit cell. */
	apply(edit: Edit): void {
		this.bytes = applyEdit(this.bytes, edit);
	}
}
