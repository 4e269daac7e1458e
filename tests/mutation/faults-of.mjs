/**
 * Writes faults of one folder that one set of tests must see. A fault is a piece of source that stands in its file exactly once and
 * what to put in its place: a program that still runs and says something else.
 * @param {string} folder
 * @param {readonly string[]} tests files or folders
 */
export function faultsOf(folder, tests) {
  /**
   * @param {string} file in the folder
   * @param {string} what the slip, in words that follow the name of the file
   * @param {string} find
   * @param {string} replace
   */
  return (file, what, find, replace) => ({ file: `${folder}/${file}`, what, find, replace, tests });
}
