// Redacts the credentials and payloads of a JSON text, such as a HAR file. Only characters inside strings change.
import type { JsonNode } from '../../engine/json/index.ts';
import { released, type RedactedKind, type Redaction } from './redaction.ts';
import { heldText } from './redact-text.ts';

/** Lists members that hold payloads: messages of a HAR file, contents, and the data of a form. */
const PAYLOADS: ReadonlySet<string> = new Set(['data', 'payload', 'text', 'postData', 'body']);
/** Lists of names and values that are secret as a whole. */
const LISTS: ReadonlyMap<string, RedactedKind> = new Map([
	['cookies', 'cookies'],
	['queryString', 'query'],
	['params', 'payloads'],
]);

/** Returns the text with its credentials and payloads covered. */
export function redactJson(text: string, root: JsonNode, redaction: Redaction): string {
	const places: { readonly from: number; readonly to: number; readonly cover: string }[] = [];
	const cover = (node: JsonNode, kind: RedactedKind) => {
		for (const { from, to } of stringsIn(node, text)) {
			// Padding keeps Base64 valid.
			places.push({ from, to, cover: redaction.cover(kind, text.slice(from, to), '=') });
		}
	};
	const visit = (node: JsonNode) => {
		for (const item of node.items ?? []) visit(item);
		const members = node.members ?? [];
		const valueOf = (name: string) => members.find((one) => one.name === name)?.value;
		const [name, value] = [valueOf('name'), valueOf('value')];
		if (name && value && text[value.from] === '"') {
			const [range] = stringsIn(value, text);
			const field = text.slice(name.from + 1, name.to - 1);
			const before = `${field}: `;
			const redacted = heldText(before + text.slice(range!.from, range!.to), redaction);
			places.push({ ...range!, cover: redacted.slice(before.length) });
		}
		for (const { name: member, value: own } of members) {
			const list = LISTS.get(member);
			if (list !== undefined) {
				for (const item of own.items ?? []) {
					const secret = item.members?.find((one) => one.name === 'value')?.value;
					if (secret) cover(secret, list);
				}
			} else if (PAYLOADS.has(member) && own.members === null) cover(own, 'payloads');
			else visit(own);
		}
	};
	visit(root);
	places.sort((a, b) => a.from - b.from);
	const parts: string[] = [];
	let done = 0;
	for (const { from, to, cover: shown } of places) {
		if (from < done) continue;
		parts.push(text.slice(done, from), shown);
		done = to;
	}
	return released(heldText(parts.join('') + text.slice(done), redaction), text);
}

/** Returns the places of the characters of all strings in a value, without their quotes. */
function stringsIn(node: JsonNode, text: string): { readonly from: number; readonly to: number }[] {
	if (node.items) return node.items.flatMap((item) => stringsIn(item, text));
	if (node.members) return node.members.flatMap(({ value }) => stringsIn(value, text));
	return text[node.from] === '"' ? [{ from: node.from + 1, to: node.to - 1 }] : [];
}
