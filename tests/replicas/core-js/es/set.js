module.exports = Set;
