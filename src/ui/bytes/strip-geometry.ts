// The position of each byte in the byte strip, in pixels, for any number of frames. The class stores one
// prefix sum per frame and computes the rest from the packed rows on request.
import type { FrameRows, SectionName } from '../../engine/frame/index.ts';
import { SECTIONS, frameIndexAt, frameOffset, sectionLengths } from '../../engine/frame/index.ts';
import { partitionPoint } from '../../engine/partition-point.ts';

/** Holds the measured sizes, in pixels. */
export interface StripMetrics {
	readonly bytePx: number;
	/** `gapPx`, `sectionGapPx` and `frameGapPx` are the gaps between bytes, between sections, and between frames. */
	readonly gapPx: number;
	readonly sectionGapPx: number;
	readonly frameGapPx: number;
	/** Holds the space before the first byte and after the last one. */
	readonly edgePx: number;
	/** Lists the width that the caption of each section needs, in the order of `SECTIONS`. */
	readonly captionPx: readonly number[];
}

/** Places a section. It shows the bytes [from, to) of the document. */
export interface DrawnSection {
	readonly name: SectionName;
	readonly from: number;
	readonly to: number;
	readonly left: number;
	readonly width: number;
}

export class StripGeometry {
	readonly rows: FrameRows;
	readonly metrics: StripMetrics;
	/** Holds the left edge of each frame, and as the last entry that of a further frame. */
	readonly #lefts: Float64Array;
	readonly #lengths = new Uint32Array(SECTIONS.length);

	constructor(rows: FrameRows, metrics: StripMetrics) {
		this.rows = rows;
		this.metrics = metrics;
		this.#lefts = new Float64Array(rows.count + 1);
		let left = metrics.edgePx;
		for (let i = 0; i < rows.count; i++) {
			this.#lefts[i] = left;
			left += this.#frameWidth(i) + metrics.frameGapPx;
		}
		this.#lefts[rows.count] = left;
	}

	/** Returns the left edge of a byte that would follow the last one. */
	get endLeft(): number {
		const { rows, metrics } = this;
		const after = this.#lefts[rows.count]!;
		return rows.count === 0 ? after : after - metrics.frameGapPx + metrics.sectionGapPx;
	}

	frameLeft(frame: number): number {
		return this.#lefts[frame]!;
	}

	/** Returns the last frame that begins at or before `x`; 0 if `x` is before all frames. */
	frameAt(x: number): number {
		const begun = partitionPoint(this.rows.count, (frame) => this.#lefts[frame]! <= x);
		return Math.max(0, begun - 1);
	}

	sections(frame: number): DrawnSection[] {
		const drawn: DrawnSection[] = [];
		let from = frameOffset(this.rows, frame);
		let left = this.#lefts[frame]!;
		sectionLengths(this.rows, frame, this.#lengths);
		SECTIONS.forEach((name, i) => {
			const bytes = this.#lengths[i]!;
			if (bytes === 0) return;
			const width = this.#sectionWidth(i, bytes);
			drawn.push({ name, from, to: from + bytes, left, width });
			from += bytes;
			left += width + this.metrics.sectionGapPx;
		});
		return drawn;
	}

	/** Returns the left edge of a byte of the document, also for the place after the last byte. */
	byteLeft(at: number): number {
		if (at >= this.rows.byteLength) return this.endLeft;
		const section = this.sections(frameIndexAt(this.rows, at)).find(({ to }) => at < to)!;
		return section.left + (at - section.from) * this.step;
	}

	/** Returns the distance from one byte to the next. */
	get step(): number {
		return this.metrics.bytePx + this.metrics.gapPx;
	}

	#sectionWidth(section: number, bytes: number): number {
		return Math.max(bytes * this.step - this.metrics.gapPx, this.metrics.captionPx[section]!);
	}

	#frameWidth(frame: number): number {
		sectionLengths(this.rows, frame, this.#lengths);
		let width = -this.metrics.sectionGapPx;
		for (let i = 0; i < this.#lengths.length; i++) {
			const bytes = this.#lengths[i]!;
			if (bytes > 0) width += this.#sectionWidth(i, bytes) + this.metrics.sectionGapPx;
		}
		return width;
	}
}
