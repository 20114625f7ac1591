/**
 * Text of the model as literal text in Markdown (CommonMark, and the GitHub and pandoc kinds): what could begin a mark,
 * a link, HTML, a formula or a list is led by a backslash. A reader that makes a link of any address it sees still may.
 */
export function markdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~^$@{}]/g, '\\$&')
    .replaceAll(/&(?=#?\w+(?:;|$))/g, '\\&')
    .replaceAll(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^[-+=](?=\s|$|[-=])/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
