// Clauses of what a person tells, each with what it says: that something works, or that it fails.
import type { PieceRange } from '../../piece-range.ts';

export interface Clause {
	readonly range: PieceRange;
	readonly text: string;
	/** Is `both` for “only with this one”, which tells of the other one, too. */
	readonly says: 'works' | 'fails' | 'both';
}

/** Matches where one clause ends: a line, a sentence, a comma, or a word of contrast. */
const ENDS =
	/\n|[;；。！？，]|[.!?,:](?=\s|$)|\b(?:but|however|while|whereas|although|though|yet|except)\b|(?:但是?|可是|然而|而是?|却)/gi;

/** Matches words of failing that tell that it works. */
const NO_TROUBLE =
	/\b(?:no|without(?: any| an?)?|never (?:an?|any)|not (?:get|getting|see|seeing)(?: an?| any)?|does ?n.?t (?:have|give|show)(?: this| any| the)?) (?:errors?|problems?|issues?|troubles?|disconnects?|drops?|closes?|timeouts?)\b|\bno longer fails\b|\b(?:does ?n.?t|do(?:es)? not|did ?n.?t|never|not) (?:seem to )?(?:happen|occur|come|appear)\w*\b|\b(?:line|error|message|problem) (?:does not|does ?n.?t) (?:come|appear|show)\b|没有?(?:任何)?(?:问题|报错|异常|错误)|不(?:会)?(?:断开?|掉线|报错)/i;
/** Matches that something fails, in the words of a person. */
export const FAILS =
	/\b(?:fail\w*|not (?:with|on|in|from|via|over|if|when|through|for|work\w*|connect\w*|open\w*|reach\w*|able|receiv\w*|respond\w*|possible|get\w*)|nothing|never|unable|cannot|can.?t|won.?t|does ?n.?t|did ?n.?t|is ?n.?t|are ?n.?t|don.?t|wo n.t|could ?n.?t|(?:gets?|gives?|got|throws?|with|an?|websocket|connection) errors?|errors?(?=:)|refused|reject\w*|disconnect\w*|drop(?:s|ped|ping)?|clos(?:es|ed|ing)|lost|los(?:es|ing)|abnormal\w*|timed? ?out|times out|reset|hangs?|stuck|stops?|pending|crash\w*|dies|kicked|(?:only )?(?:happens|occurs|appears|comes)(?: only)?|no (?:more )?(?:response|answer|reply|messages?|data)|1006|[45]\d\d(?!\d| ?(?:users?|clients?|connections?|sockets?|ms|s|k?bytes|kb)\b))\b|失败|连不|报错|不行|(?:收|发|打|用)不了|无法|不能|不可以|断开|断线|断连|掉线|就断|会断|卡住|没有?反应|没有?响应|收不到|异常|超时|被踢|挤掉/i;
const WORKS =
	/\b(?:works?|worked|working|runs?|fine|ok(?:ay|ey)?|succe\w+|connects?|connected|opens?|opened|101|good|perfect\w*|great|stays? (?:open|up|connected|alive)|alive|arrives?|receives?|gets? through|can (?:send|connect|receive|see|reach)|no problem)\b|正常|可以|能连|能用|没问题|没有问题|成功|好用|好的|ok\b|能收到|收得到|不断/i;
const ONLY = /\b(?:only|just|solely)\b|只有|仅|才/i;

/** Returns the clauses that say that something works or fails. What no clause says belongs to the next one of its sentence. */
export function clausesOf(text: string): readonly Clause[] {
	const clauses: Clause[] = [];
	let from = 0;
	const take = (end: number, isLast: boolean) => {
		const part = text.slice(from, end);
		const says = saysOf(part);
		if (says !== null) clauses.push({ range: { from, to: end }, text: part, says });
		if (says !== null || isLast) from = end;
	};
	for (const match of text.matchAll(ENDS)) {
		// “When I use wss:” goes on in the next line.
		const goesOn = JOINS.test(match[0]) || /[:：]\s*$/.test(text.slice(from, match.index));
		take(match.index, !goesOn);
		if (clauses.length >= MOST) return clauses;
	}
	take(text.length, true);
	return clauses;
}

/** Matches an end behind which the sentence goes on. */
const JOINS = /^[,，:]$/;
/** Bounds how many clauses are compared: a longer text is a file. */
const MOST = 60;

function saysOf(part: string): Clause['says'] | null {
	const bare = part.replace(NO_TROUBLE, ' works ');
	const isOnly = ONLY.test(bare);
	if (FAILS.test(bare)) return isOnly ? 'both' : 'fails';
	return WORKS.test(bare) ? (isOnly ? 'both' : 'works') : null;
}
