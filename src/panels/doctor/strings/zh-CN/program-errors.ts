// 程序自己的代码出的错：是哪一类，出在哪里，该做什么，该问什么。
import { ownValue } from '../../../../engine/own-value.ts';
import type { ProgramError } from '../../../../evidence/facts/program-errors.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { programErrors as english } from '../en/program-errors.ts';
import type { FactText } from '../fact-text.ts';

const programErrors: typeof english = {
	absent: [
		'程序自己的代码出错：它用了一个不存在的值。',
		'看是哪一个值，用之前先判断。常见的是：连接已经被移除，消息里少一个字段，或者没有 Close 帧，也就没有关闭码。',
		'缺的是哪个值，这一行运行之前连接打开了吗？',
	],
	'used-meanwhile': [
		'循环还没走完，列表或映射就被改了。多半是广播的时候有连接进来或离开。',
		'遍历一份拷贝，或者给循环和增删加同一把锁。',
		'哪个循环在群发，又是谁把关掉的连接从同一个列表里删掉？',
	],
	'unknown-member': [
		'代码调用了这个对象、或者这个版本的库没有的东西。',
		'对照所装版本的文档改调用。打印版本号，再看看是不是装了同名的另一个包。',
		'装的是哪个版本，代码是照哪个版本写的？',
	],
	'used-twice': [
		'代码第二次用了只能用一次的东西，比如流、线程或响应。',
		'每条连接都新建一个，并且每条连接只留一个读取者，由它把消息分给需要的地方。',
		'是哪两处在用：第一次连接和重连？',
	],
	'not-defined': [
		'代码用了一个在这里没有定义的名字。',
		'先定义它，或者导入它。回调比旁边的代码晚运行，而且在另一个函数里。',
		'这个名字本来应该从哪里来？',
	],
	'wrong-type': [
		'传过去的值类型不对，比如该是文本的地方给了字节。',
		'先转换：文本和字节互相编码解码，对象和 JSON 互相转换，并对照这个版本的库交给你的是什么。',
		'这一行之前，这个值是什么类型？',
	],
	'no-such-entry': [
		'代码要找的条目不在列表或映射里，比如消息里没有这个字段。',
		'把刚收到的内容打印出来，取之前先判断。常见的是第一条消息的格式不一样。',
		'刚收到的是哪条消息？',
	],
	recursion: [
		'程序一层层调用自己，直到栈满。',
		'更新库：它可能在处理一帧时又去处理同一次读到的下一帧。自己的代码里，不要在会被再次触发的处理函数里直接发送、关闭或重连。',
		'调用栈里是哪两个函数轮流出现，同时到了多少条小消息？',
	],
	memory: [
		'程序在内存上崩溃了。多半是对象释放之后还在用，或者两个线程同时用它。',
		'更新库。连接对象要保留到 close 事件，只在一个线程或队列里用，并给任务足够的栈。',
		'是在连接结束时崩溃吗，那时运行的是哪个线程或回调？',
	],
	'out-of-memory': [
		'程序的内存用完了。用 WebSocket 时，多半是消息在等一个慢的接收方，或者关掉的连接还留着。',
		'盯着每条连接的 bufferedAmount 或队列，落后太多就丢弃或关闭；收到 close 事件就把连接删掉。',
		'内存是随消息增长，还是随连接增长？',
	],
};

/** 返回这种错误的文字：缺的是什么，出在谁的代码里。 */
export function programErrorText({ error, inner, place, member }: SignValues): FactText {
	const [says, todo, asks] = ownValue(programErrors, error as ProgramError)!;
	const isOfConnection = (member ?? '') !== '';
	const sentences = [
		says,
		isOfConnection
			? `它调用的是 \`${member}\`，所以缺的是连接对象本身：没有存下来，还没打开，或者已经被移除。`
			: '',
		inner === 'library'
			? `它出在库里面${place === '' ? '' : `，由 \`${place}\` 调用`}，要查的是传进去的内容和库的版本。`
			: inner === 'own'
				? `它出在 \`${place}\`。`
				: '',
		'这是代码的错，不是协议的错。',
	];
	return { says: sentences.filter((one) => one !== '').join(''), todo, asks };
}
