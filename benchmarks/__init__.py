"""How fast, how small, how safe: ratios to yardsticks that run in the same minutes on the same machine."""
