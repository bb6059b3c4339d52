// A Storage over a map with a given capacity, which counts characters like browsers do.
export function fakeStorage(kept: () => Map<string, string>, room = Infinity): Storage {
	return {
		get length() {
			return kept().size;
		},
		key: (index) => [...kept().keys()][index] ?? null,
		getItem: (key) => kept().get(key) ?? null,
		setItem: (key, value) => {
			let used = key.length + value.length;
			for (const [other, text] of kept()) if (other !== key) used += other.length + text.length;
			if (used > room) throw new DOMException('no room', 'QuotaExceededError');
			kept().set(key, value);
		},
		removeItem: (key) => void kept().delete(key),
		clear: () => {
			kept().clear();
		},
	};
}
