/** Words are what stands between spaces and line ends, as everybody counts them. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0
