// A queue as an immutable value. All values of one queue share one array, which only grows. The newest value
// appends to that array; an older value copies its items before it appends. So a timeline can keep ten
// thousand states of a queue for the memory of the items that passed through it.

export class Fifo<T> implements Iterable<T> {
	readonly #items: T[];
	readonly #from: number;
	readonly #to: number;

	private constructor(items: T[], from: number, to: number) {
		this.#items = items;
		this.#from = from;
		this.#to = to;
	}

	static of<T>(items: readonly T[]): Fifo<T> {
		return new Fifo([...items], 0, items.length);
	}

	get length(): number {
		return this.#to - this.#from;
	}

	/** Returns the item that is taken next; it is null when the queue is empty. */
	get first(): T | null {
		return this.#from < this.#to ? this.#items[this.#from]! : null;
	}

	get last(): T | null {
		return this.#from < this.#to ? this.#items[this.#to - 1]! : null;
	}

	/** @throws RangeError when `index` is outside the queue */
	at(index: number): T {
		if (!(index >= 0 && index < this.length)) {
			throw new RangeError(`no item ${String(index)} of ${String(this.length)}`);
		}
		return this.#items[this.#from + index]!;
	}

	/** Returns the queue with one more item at its end. */
	with(item: T): Fifo<T> {
		const owned = this.#to === this.#items.length;
		const items = owned ? this.#items : this.#items.slice(this.#from, this.#to);
		const from = owned ? this.#from : 0;
		items.push(item);
		return new Fifo(items, from, items.length);
	}

	/** Returns the queue without its first `count` items. */
	without(count: number): Fifo<T> {
		return count === 0
			? this
			: new Fifo(this.#items, Math.min(this.#to, this.#from + count), this.#to);
	}

	*[Symbol.iterator](): Iterator<T> {
		for (let i = this.#from; i < this.#to; i++) yield this.#items[i]!;
	}
}

export function emptyFifo<T>(): Fifo<T> {
	return Fifo.of<T>([]);
}
