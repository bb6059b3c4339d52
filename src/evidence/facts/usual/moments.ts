// The moment at which connections end, as a person tells it. It does not show why, and it shows where to look.

/** Matches what people write of each moment. The first that matches counts. */
const MOMENTS = {
	'on-large':
		/\b(?:send\w*|sent|upload\w*|transfer\w*|receiv\w*)\b[^\n.]{1,24}\b(?:long|large|larger|big|bigger|huge)\b[^\n.]{1,20}\b(?:messages?|strings?|data|base64|files?|images?|payloads?|json|packets?|frames?)\b|发送?[^\n。，]{0,6}(?:大|长)的?(?:消息|数据|文件|图片|报文|包)|(?<!多|强|扩|更)(?:大|长)(?:消息|数据|文件|图片)[^\n。，]{0,8}[断关]/i,
	idle: /\b(?:when(?:ever)?|while|if|after) (?:it is |it.s |being |left |the \w{1,12} is )?(?:idle|inactive)\b|\b(?:disconnect\w*|clos\w+|drop\w*)\b[^\n.]{1,24}\b(?:idle|inactivity)\b|(?:不|无|没有?)(?:输入|操作|活动)[^\n。]{0,10}断/i,
	'on-send':
		/\b(?:when(?:ever)?|as soon as|after|once|each time|every time|if)\b[^\n.,]{1,24}\b(?:sends?|sent|sending|emits?|push(?:es)?|writ(?:es?|ing)|typ(?:es?|ing))\b(?! (?:an? )?(?:pings?|heart-?beats?)\b)(?![^\n.,]{1,16}\b(?:works?|fine|ok)\b)|一(?:发|推送)(?:送|消息|数据)|(?:发送?|推送)(?:了|完)?(?:一[条个])?(?:消息|数据|信息|指令)?(?:之后|以后|后|时|就)(?!都?(?:是|很)?(?:正常|没问题|可以))/i,
	'at-once':
		/\b(?:(?<!answer |help |need (?:it )?)(?:immediately|instantly)(?! before)|right (?:after|away)|straight away)\b|(?<!\b(?:re-?connect|retr|ping|sen[dt]|tr[iy]|heart-?beat|poll|attempt)[^\n.]{0,24})\b(?:every|after|within) (?:about |around |only |~)?(?:an? )?(?:few|couple of|[1-9](?:\s?(?:[-–]|to)\s?\d)?) ?(?:s|secs?|seconds?)\b|(?:每隔?|过|不到|才)?\s?(?:几|[1-9])(?:\s?[-~到至]\s?\d)?\s?秒(?:钟)?(?:之?后|左右|内)?\s?(?:就|会|又|自动)[^\n。，]{0,4}断|(?:立刻|马上|立即|随即)[^\n，。]{0,6}[断关]|秒断|瞬间|一连上就|几秒钟?后?，?[^\n，。]{0,10}断/i,
	'some-minutes':
		/(?<![\d.:-])\d{2,3} ?(?:s|secs?|seconds?)? ?(?:-|–|~|to|or) ?\d{2,3} ?(?:s|secs?|seconds)\b|(?<![\d.:-])\d{1,2} ?(?:-|–|~|to|or) ?\d{1,2} ?(?:mins?|minutes)\b|\b(?:after|every|within|for) (?:about |around )?(?:an? )?(?:few|couple of|some|several) (?:minutes|mins)\b|\d{1,2}\s?(?:到|至|~|-)\s?\d{1,2}\s?分钟|\d{2,3}\s?(?:到|至|~|-)\s?\d{2,3}\s?秒|十?几分钟|几十秒/i,
	'on-network':
		/\b(?:switch\w*|chang\w+|toggl\w+|los(?:es?|ing)|leav\w+)\b[^\n.,]{1,16}\b(?:wi-?fi|networks?(?! name)|cellular|4g|5g|mobile data)\b|\b(?:wi-?fi|(?:the )?network) (?:drops|changes|is (?:lost|gone|disconnected)|goes (?:off|down))\b|切换(?:网络|wifi)|切(?:网|wifi)|断网|网络(?:切换|变化|波动)/i,
	random:
		/\b(?:random\w*|sporadic\w*|intermittent\w*|no pattern|irregular\w*|unpredictabl\w+|sometimes|occasional\w*|(?:several|many|a few) times (?:a|per) (?:day|hour))\b|随机|没有?规律|不定时|不定期|偶尔|偶发|有时候?|不稳定|(?:经常|老是|总是?|频繁)断|断几次/i,
	long: /\b(?:after|for) (?:a (?:long )?while|a long time|some time|(?:some|several|many|a few|\d{1,2}) (?:hours?|days?)|hours|days)\b|过了?段时间|一段时间|(?:几|数|\d{1,2})个?(?:小时|天)|过一?会|长时间/i,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Moment = keyof typeof MOMENTS;

/** Returns the moment at which a text says that connections end; empty for none. */
export function momentIn(text: string): Moment | '' {
	return (Object.entries(MOMENTS).find(([, words]) => words.test(text))?.[0] ?? '') as Moment | '';
}
