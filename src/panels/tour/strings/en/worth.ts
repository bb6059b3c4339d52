export const worth = { say: 'Is it worth it? Often, but not always.' };
