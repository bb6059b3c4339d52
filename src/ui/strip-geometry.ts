// Where each byte of the strip stands, to the pixel, for any number of frames: one prefix sum a frame, the rest
// computed from the packed rows when asked.
import type { FrameRows, SectionName } from '../engine/index.ts';
import {
	SECTIONS,
	frameIndexAt,
	frameOffset,
	partitionPoint,
	sectionLengths,
} from '../engine/index.ts';

/** Sizes in px, as measured. */
export interface StripMetrics {
	readonly bytePx: number;
	/** Between bytes, between sections, between frames. */
	readonly gapPx: number;
	readonly sectionGapPx: number;
	readonly frameGapPx: number;
	/** Before the first byte and after the last. */
	readonly edgePx: number;
	/** What the caption of each section needs, in the order of `SECTIONS`. */
	readonly captionPx: readonly number[];
}

/** A section as it is drawn; `from` and `to` are bytes of the document. */
export interface PlacedSection {
	readonly name: SectionName;
	readonly from: number;
	readonly to: number;
	readonly left: number;
	readonly width: number;
}

export class StripGeometry {
	readonly rows: FrameRows;
	readonly metrics: StripMetrics;
	/** Where each frame begins; at the end, where one more would. */
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

	/** Where a byte after the last one would stand. */
	get endLeft(): number {
		const { rows, metrics } = this;
		const after = this.#lefts[rows.count]!;
		return rows.count === 0 ? after : after - metrics.frameGapPx + metrics.sectionGapPx;
	}

	frameLeft(frame: number): number {
		return this.#lefts[frame]!;
	}

	/** The last frame that begins at or before `x`; 0 before all of them. */
	frameAt(x: number): number {
		const begun = partitionPoint(this.rows.count, (frame) => this.#lefts[frame]! <= x);
		return Math.max(0, begun - 1);
	}

	sections(frame: number): PlacedSection[] {
		const placed: PlacedSection[] = [];
		let from = frameOffset(this.rows, frame);
		let left = this.#lefts[frame]!;
		sectionLengths(this.rows, frame, this.#lengths);
		SECTIONS.forEach((name, i) => {
			const bytes = this.#lengths[i]!;
			if (bytes === 0) return;
			const width = this.#sectionWidth(i, bytes);
			placed.push({ name, from, to: from + bytes, left, width });
			from += bytes;
			left += width + this.metrics.sectionGapPx;
		});
		return placed;
	}

	/** Where a byte of the document stands; the place after the last byte is one too. */
	byteLeft(at: number): number {
		if (at >= this.rows.byteLength) return this.endLeft;
		const section = this.sections(frameIndexAt(this.rows, at)).find(({ to }) => at < to)!;
		return section.left + (at - section.from) * this.step;
	}

	/** From one byte to the next. */
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
