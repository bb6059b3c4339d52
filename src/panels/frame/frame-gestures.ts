// The gestures that change the bytes of the Frame lab. The engine makes the edit for each gesture. This file
// calls the engine's function, draws the random keys, and sets the selection after the edit.
import { encodeUtf8, type Bytes, type Edit } from '../../engine/bytes/index.ts';
import {
	OPCODE,
	closeBody,
	deleteBytes,
	deleteFrame,
	encodeFrame,
	fixOf,
	flipBit,
	frameAt,
	insertBytes,
	insertFrameAfter,
	joinFrames,
	joinWithNext,
	messageFrames,
	moveFrame,
	newKey,
	nextFragment,
	replaceBytes,
	setAnnouncedLength,
	setBit,
	setByte,
	setFin,
	setKeyRaw,
	setLengthForm,
	setMaskBit,
	setMasked,
	setOpcode,
	setPayload,
	setRsv,
	splitFrame,
	typeNibble,
	type Bit,
	type Frame,
	type FrameFaultCode,
	type FrameFieldName,
	type FrameRows,
	type LengthForm,
} from '../../engine/frame/index.ts';
import { bitRange, bytesOfRange, type BitRange } from '../../engine/report/index.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { randomBytes } from '../../platform/web-crypto.ts';
import type { FrameDocument } from './frame-document.ts';

export type NewFrame = 'text' | 'binary' | 'continuation' | 'Ping' | 'Pong' | 'Close';

const NEW_PAYLOADS: Readonly<Record<NewFrame, readonly number[]>> = {
	text: [0x48, 0x69],
	binary: [0x00, 0xff],
	continuation: [0x21],
	Ping: [0x70],
	Pong: [0x70],
	Close: [...closeBody(1000)],
};

const NEW_OPCODES: Readonly<Record<NewFrame, number>> = {
	text: OPCODE.text,
	binary: OPCODE.binary,
	continuation: OPCODE.continuation,
	Ping: OPCODE.ping,
	Pong: OPCODE.pong,
	Close: OPCODE.close,
};

/**
 * Names the place where something is typed. Edits there that follow each other are one step of undo
 * (`HISTORY_LIMITS.joined`).
 */
export type UndoRun = 'strip' | 'hex' | 'payload' | 'key' | 'length' | 'masking';

/** Holds the gestures of the Frame lab. `FrameLab` adds the selection and `edit`, with which each of them ends. */
export abstract class FrameGestures extends DocumentLab<FrameDocument> {
	abstract readonly bytes: Bytes;
	abstract readonly rows: FrameRows;
	abstract readonly selection: BitRange;
	/** Holds the index of the current frame, or −1 if there are no bytes. */
	abstract readonly currentIndex: number;
	abstract readonly frame: Frame | null;
	/** Holds the payload of the current frame, unmasked. */
	abstract readonly payload: Bytes;
	abstract select(range: BitRange): void;
	abstract selectField(name: FrameFieldName): void;
	/** Makes an edit. Returns false and changes nothing if `edit` is null or makes the document too long. */
	abstract edit(edit: Edit | null, run?: UndoRun | null): boolean;
	/** Makes an edit and selects what it changed. */
	abstract editAndShow(edit: Edit | null): boolean;
	/** Makes an edit that flips `bit`; the lab then reports this bit as flipped. */
	protected abstract editBit(bit: number, edit: Edit | null): void;

	// Gestures on bits and bytes. They change nothing else, even if the bytes then have another meaning.

	flip(bit: number): void {
		const { bytes } = this;
		if (bit >= 0 && bit < bytes.length * 8) this.editBit(bit, flipBit(bytes, bit));
	}

	/** Sets one bit and selects it. A bit that has this value already changes nothing. */
	setBit(bit: number, value: Bit): void {
		const edit = setBit(this.bytes, bit, value);
		if (edit) this.editBit(bit, edit);
	}

	typeNibble(at: number, half: 'high' | 'low', digit: number): void {
		this.edit(typeNibble(this.bytes, at, half, digit), 'strip');
	}

	deleteByte(at: number): void {
		if (at < this.bytes.length) this.editAndShow(deleteBytes(at, at + 1));
	}

	insertByte(at: number): void {
		this.editAndShow(insertBytes(Math.min(at, this.bytes.length), Uint8Array.of(0)));
	}

	/** Deletes the bytes that the selection touches. */
	deleteSelected(): void {
		const { from, to } = bytesOfRange(this.selection);
		if (to > from) this.editAndShow(deleteBytes(from, to));
	}

	// Gestures on fields.

	setFin(value: Bit): void {
		this.#bitOf(0, setFin(...this.#here, value));
	}

	setRsv(which: 1 | 2 | 3, value: Bit): void {
		this.#bitOf(which, setRsv(...this.#here, which, value));
	}

	/** Sets only the MASK bit. The bytes after it stay the same, but their meaning changes. */
	setMaskBit(value: Bit): void {
		this.#bitOf(8, setMaskBit(...this.#here, value));
	}

	setOpcode(opcode: number): void {
		if (this.edit(setOpcode(...this.#here, opcode))) this.selectField('opcode');
	}

	/** Masks the frame with a random key, or unmasks it. The unmasked payload stays the same. */
	setMasked(masked: boolean): void {
		const edit = setMasked(...this.#here, masked ? randomBytes(4) : null);
		if (this.edit(edit)) this.selectField(masked ? 'masking-key' : 'MASK');
	}

	/** Masks the frame with another random key. The unmasked payload stays the same. */
	newKey(): void {
		if (this.edit(newKey(...this.#here, randomBytes(4)))) this.selectField('masking-key');
	}

	/** Writes only the key. The bytes of the payload then unmask to other values. */
	setKey(key: Bytes): void {
		this.edit(setKeyRaw(...this.#here, key), 'key');
	}

	setLength(length: number | bigint): void {
		this.edit(setAnnouncedLength(...this.#here, length), 'length');
	}

	setLengthForm(form: LengthForm): void {
		if (this.edit(setLengthForm(...this.#here, form))) this.selectField('payload-length');
	}

	// Gestures on the payload. Its bytes are arguments and results in unmasked form.

	setPayload(payload: Bytes, run: UndoRun | null = 'payload'): void {
		this.edit(setPayload(...this.#here, payload), run);
	}

	/** Sets the text of the current frame. Without a frame it makes one. */
	say(text: string): void {
		if (this.frame) this.setPayload(encodeUtf8(text));
		else this.#insert(OPCODE.text, encodeUtf8(text));
	}

	setPayloadByte(at: number, value: number): void {
		const { frame, payload } = this;
		if (!frame || payload[at] === undefined) return;
		const wire = frame.key === null ? value : value ^ frame.key[at % 4]!;
		this.edit(setByte(this.bytes, frame.payloadFrom + at, wire), 'masking');
	}

	/** Flips one payload bit. XOR makes a flip of the masked bit a flip of the unmasked bit. */
	flipPayloadBit(at: number, bit: number): void {
		const { frame } = this;
		if (frame) this.flip((frame.payloadFrom + at) * 8 + bit);
	}

	setWireByte(at: number, value: number): void {
		const { frame } = this;
		if (frame) this.edit(setByte(this.bytes, frame.payloadFrom + at, value), 'masking');
	}

	setKeyByte(at: number, value: number): void {
		const { frame } = this;
		if (frame?.key) this.edit(setByte(this.bytes, frame.payloadFrom - 4 + at, value), 'masking');
	}

	flipKeyBit(at: number, bit: number): void {
		const { frame } = this;
		if (frame?.key) this.flip((frame.payloadFrom - 4 + at) * 8 + bit);
	}

	// Gestures on whole frames.

	/**
	 * Inserts a complete, valid frame after the current one. The frame is masked if the client is the sender.
	 */
	addFrame(kind: NewFrame): void {
		this.#insert(NEW_OPCODES[kind], Uint8Array.from(NEW_PAYLOADS[kind]));
	}

	#insert(opcode: number, payload: Bytes): void {
		const { rows, currentIndex, frame } = this;
		const key = this.document.from === 'client' ? randomBytes(4) : null;
		const bytes = encodeFrame({ fin: true, opcode, payload, key });
		this.#editAt(insertFrameAfter(rows, currentIndex, bytes), frame?.end ?? 0);
	}

	duplicateFrame(): void {
		const { rows, currentIndex, frame, bytes } = this;
		if (!frame) return;
		const copy = bytes.slice(frame.offset, frame.end);
		this.#editAt(insertFrameAfter(rows, currentIndex, copy), frame.end);
	}

	deleteFrame(): void {
		const { rows, currentIndex, frame } = this;
		if (frame) this.#editAt(deleteFrame(rows, currentIndex), frame.offset);
	}

	/** Splits the current frame at these offsets of its payload. */
	splitFrame(at: readonly number[]): void {
		const { frame } = this;
		if (!frame) return;
		const keys = at.map(() => randomBytes(4));
		this.#editAt(splitFrame(...this.#here, at, keys), frame.offset);
	}

	joinMessage(): void {
		const { rows, currentIndex } = this;
		const [first] = messageFrames(rows, currentIndex);
		if (first !== undefined) this.#editAt(joinFrames(...this.#here), frameAt(rows, first).offset);
	}

	joinWithNext(): void {
		const { frame } = this;
		if (frame) this.#editAt(joinWithNext(...this.#here), frame.offset);
	}

	/** Says whether the message of the current frame has other fragments. */
	canJoinMessage(): boolean {
		const { rows, currentIndex, frame } = this;
		if (!frame || frame.opcode & 8) return false;
		return frame.messageStart !== currentIndex || nextFragment(rows, currentIndex) >= 0;
	}

	canJoinNext(): boolean {
		const { rows, currentIndex, frame } = this;
		if (!frame?.complete || frame.opcode & 8 || currentIndex + 1 >= rows.count) return false;
		const next = frameAt(rows, currentIndex + 1);
		return next.complete && (next.opcode & 8) === 0;
	}

	/**
	 * Says whether the current frame and the next one are complete. An incomplete frame would include the bytes
	 * after it.
	 */
	canMoveLater(): boolean {
		const { rows, currentIndex, frame } = this;
		return frame?.complete === true && frameAt(rows, currentIndex + 1).complete;
	}

	moveFrame(by: 1 | -1): void {
		const { bytes, rows, currentIndex, frame } = this;
		const to = currentIndex + by;
		if (!frame || to < 0 || to >= rows.count) return;
		const other = frameAt(rows, to);
		const offset = by < 0 ? other.offset : other.end - (frame.end - frame.offset);
		this.#editAt(moveFrame(bytes, rows, currentIndex, to), offset);
	}

	/** Makes the edit of the fix button: the one change that removes a diagnosis. */
	fix(index: number, code: FrameFaultCode): void {
		const { bytes, rows } = this;
		this.editAndShow(fixOf(bytes, rows, index, code, randomBytes(4))?.edit ?? null);
	}

	/** Replaces the bytes [from, to), or inserts at `from` if that range is empty. */
	insert(bytes: Bytes, from: number, to: number): boolean {
		return this.editAndShow(replaceBytes(this.bytes, from, to, bytes));
	}

	/** Returns the first arguments of an edit of the current frame: the bytes, their rows, its index. */
	get #here() {
		const { bytes, rows, currentIndex } = this;
		return [bytes, rows, currentIndex] as const;
	}

	#bitOf(bit: number, edit: Edit | null): void {
		const { frame } = this;
		if (frame) this.editBit(frame.offset * 8 + bit, edit);
	}

	/** Makes the edit, then selects the opcode of the frame that begins at byte `offset`. */
	#editAt(edit: Edit | null, offset: number): void {
		if (this.edit(edit)) this.select(bitRange(offset * 8 + 4, offset * 8 + 8));
	}
}
