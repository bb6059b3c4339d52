// 存放 JSON 错误的中文文字。
import type { JsonProblem } from '../../engine/json/index.ts';

export function jsonProblemText({ kind, found }: JsonProblem): string {
	switch (kind) {
		case 'empty':
			return '文本为空。';
		case 'value':
			return found === '' ? '缺少一个值。' : `这里应为一个值，而不是 ${found}。`;
		case 'name':
			return `这里应为双引号中的名称，而不是 ${found}。`;
		case 'colon':
			return `名称和值之间应为冒号，而不是 ${found}。`;
		case 'comma':
			return `${found} 之前缺少逗号或右括号。`;
		case 'trailing-comma':
			return '请删除这个逗号：JSON 不允许最后一项之后有逗号。';
		case 'unclosed':
			return `这个 ${found} 没有闭合。`;
		case 'unclosed-string':
			return '这个字符串没有在本行闭合。';
		case 'control':
			return '字符串中的控制字符需要转义，例如 \\n。';
		case 'escape':
			return `${found} 不是 JSON 的转义序列。`;
		case 'number':
			return `${found} 不是 JSON 的数字。`;
		case 'word':
			return `${found} 不是 JSON 的值：不带引号的词只能是 true、false 和 null。`;
		case 'quotes':
			return 'JSON 字符串要用英文直双引号（"）。';
		case 'comment':
			return '请删除这条注释：JSON 不支持注释。';
		case 'more':
			return `JSON 在 ${found} 之前已经结束，请删除多余的内容。`;
		case 'twice':
			return `${found} 在这个对象里出现了两次。`;
		case 'deep':
			return '嵌套过深。';
	}
}
