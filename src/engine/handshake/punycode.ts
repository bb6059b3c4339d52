// Encodes a label in another script as ASCII letters and digits by Punycode (RFC 3492 §6.3).

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

/** Returns the encoded label with its prefix "xn--". */
export function punycode(label: string): string {
	const codes = Array.from(label, (character) => character.codePointAt(0) ?? 0);
	const basic = codes.filter((code) => code < 0x80);
	let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
	let handled = basic.length;
	let next = 0x80;
	let delta = 0;
	let bias = 72;
	while (handled < codes.length) {
		const smallest = Math.min(...codes.filter((code) => code >= next));
		delta += (smallest - next) * (handled + 1);
		next = smallest;
		for (const code of codes) {
			if (code < next) delta++;
			if (code !== next) continue;
			output += variableLength(delta, bias);
			bias = adapted(delta, handled + 1, handled === basic.length);
			delta = 0;
			handled++;
		}
		delta++;
		next++;
	}
	return `xn--${output}`;
}

function variableLength(delta: number, bias: number): string {
	let output = '';
	let left = delta;
	for (let k = BASE; ; k += BASE) {
		const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
		if (left < threshold) return output + digit(left);
		output += digit(threshold + ((left - threshold) % (BASE - threshold)));
		left = Math.floor((left - threshold) / (BASE - threshold));
	}
}

function adapted(delta: number, count: number, first: boolean): number {
	let left = Math.floor(delta / (first ? DAMP : 2));
	left += Math.floor(left / count);
	let k = 0;
	while (left > ((BASE - T_MIN) * T_MAX) / 2) {
		left = Math.floor(left / (BASE - T_MIN));
		k += BASE;
	}
	return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}

function digit(value: number): string {
	return String.fromCharCode(value < 26 ? value + 0x61 : value - 26 + 0x30);
}
